var e=class extends Error{constructor(e,t,n,r){super(n),this.status=e,this.code=t,this.hint=r,this.name=`Problem`}get gone(){return this.status===404}};function t(t,n){let r=i(n);return typeof r?.detail==`string`?new e(t,a(r.code)||`UNKNOWN`,r.detail,a(r.hint)):t===403?new e(t,`REFUSED`,`The studio refused this request.`,`Reload the page and try again.`):t===413?new e(t,`TOO_LARGE`,`This file is larger than the studio accepts.`,`Choose a smaller one.`):new e(t,`UNEXPECTED`,`The studio answered with an error (${t}).`,`Try again. If it happens again, look at the studio’s log.`)}function n(){return new e(0,`UNREACHABLE`,`The studio does not answer.`,`See whether it is still running, then try again.`)}function r(t){return t instanceof e?t:new e(0,`UNEXPECTED`,`Something went wrong on this page: ${t instanceof Error?t.message:String(t)}`,`Reload the page and try again.`)}function i(e){try{let t=JSON.parse(e);return typeof t==`object`&&t?t:void 0}catch{return}}function a(e){return typeof e==`string`?e:``}var o=`/api/v1`,s={projects:()=>d(`/projects`),project:e=>d(`/projects/${e}`),changeProject:(e,t)=>f(`PATCH`,`/projects/${e}`,t),assets:e=>d(`/assets?${e.map(e=>`id=${e}`).join(`&`)}`),asset:e=>d(`/assets/${e}`),peaks:async e=>(await d(`/assets/${e}/peaks`)).peaks,faces:e=>d(`/assets/${e}/faces`),contentAddress:e=>`${o}/assets/${e}/content`,thumbnailAddress:e=>`${o}/assets/${e}/thumbnail`,templateSet:e=>d(`/assets/${e}/template`),frameAddress:(e,t,n)=>`${o}/assets/${e}/template/frames/${t}?edge=${n}`,exportAddress:e=>`${o}/assets/${e}/template/export`,buildTemplateSet:e=>f(`POST`,`/template-builds`,{clip:e}),templateBuild:e=>d(`/template-builds/${e}`),removeTemplateBuild:e=>f(`DELETE`,`/template-builds/${e}`),importTemplateModel:(e,t)=>f(`POST`,`/assets/${e}/template/models/${encodeURIComponent(t)}`),models:()=>d(`/models`),removeModel:e=>f(`DELETE`,`/models/${e}`),benchmark:()=>d(`/benchmark`),startBenchmark:e=>f(`POST`,`/benchmark`,e),cancelBenchmark:()=>f(`DELETE`,`/benchmark`),renders:e=>d(`/projects/${e}/renders`),render:e=>d(`/renders/${e}`),submitRender:(e,t=`NORMAL`)=>f(`POST`,`/projects/${e}/renders`,t===`NORMAL`?void 0:{priority:t}),submitBatch:(e,t,n)=>f(`POST`,`/projects/${e}/render-batches`,{changes:t,priority:n}),preflight:(e,t)=>d(`/projects/${e}/preflight`,t),cancelRender:e=>f(`POST`,`/renders/${e}/cancel`),pauseRender:e=>f(`POST`,`/renders/${e}/pause`),resumeRender:e=>f(`POST`,`/renders/${e}/resume`),retryRender:e=>f(`POST`,`/renders/${e}/retry`),duplicateRender:(e,t)=>f(`POST`,`/renders/${e}/duplicate`,t),prioritise:(e,t)=>f(`PATCH`,`/renders/${e}`,{priority:t}),moveRender:(e,t)=>f(`POST`,`/renders/${e}/move`,{before:t}),receiptAddress:e=>`${o}/renders/${e}/receipt?download`,renderFromReceipt:e=>p(`/renders/from-receipt`,e),deleteRender:e=>f(`DELETE`,`/renders/${e}`),videoAddress:e=>`${o}/renders/${e}/video`,streamAddress:e=>`${o}/renders/${e}/stream/index.m3u8`,downloadAddress:e=>`${o}/renders/${e}/video?download`,queue:()=>d(`/queue`),pauseQueue:()=>f(`POST`,`/queue/pause`),resumeQueue:()=>f(`POST`,`/queue/resume`),endedRenders:e=>d(`/renders?limit=${e}`),storage:()=>d(`/storage`),nodes:()=>d(`/nodes`)};function c(e,{as:t,...n}={}){let r={"Content-Type":`application/octet-stream`,"X-File-Name":encodeURIComponent(e.name)};return u(t===void 0?`/assets`:`/assets?as=${t}`,e,r,n)}function l(e,{precision:t,mode:n,...r}){let i=new FormData;return i.append(`precision`,t),n!==`told`&&i.append(`mode`,n),i.append(`file`,e),u(`/models`,i,{},r)}function u(r,i,a,{progress:s,signal:c}){return new Promise((l,u)=>{let d=new XMLHttpRequest;d.open(`POST`,o+r);for(let[e,t]of Object.entries({Accept:`application/json`,...a,...ee()}))d.setRequestHeader(e,t);d.upload.addEventListener(`progress`,e=>{e.lengthComputable&&e.total>0&&s?.(e.loaded/e.total)}),d.addEventListener(`load`,()=>{d.status>=200&&d.status<300?l(JSON.parse(d.responseText)):u(t(d.status,d.responseText))}),d.addEventListener(`error`,()=>u(n())),d.addEventListener(`abort`,()=>u(new e(0,`UPLOAD_STOPPED`,`The upload was stopped.`,`Nothing was kept of it.`))),c?.addEventListener(`abort`,()=>d.abort(),{once:!0}),d.send(i)})}function d(e,t){return m(e,{headers:{Accept:`application/json`},signal:t})}function f(e,t,n){return n===void 0?m(t,{method:e,headers:{Accept:`application/json`,...ee()}}):p(t,JSON.stringify(n),e)}function p(e,t,n=`POST`){return m(e,{method:n,headers:{Accept:`application/json`,"Content-Type":`application/json`,...ee()},body:t})}async function m(e,r){let i=await fetch(o+e,r).catch(()=>{throw n()}),a=await i.text().catch(()=>{throw n()});if(!i.ok)throw t(i.status,a);return a===``?void 0:JSON.parse(a)}function ee(){let e=/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];return e?{"X-XSRF-TOKEN":decodeURIComponent(e)}:{}}var te=class{constructor(e){this.changed=e,this.problems={}}async attempt(e,t){this.forget(e);try{await t(),this.changed()}catch(t){this.fail(e,t)}}fail(e,t){this.problems[e]=r(t),this.changed()}forget(e){delete this.problems[e],this.changed()}},ne=class{async adopt(e){let[t,n,r]=await Promise.all([re(e.subject,this.subject),re(e.audio,this.audio),re(e.features,this.features)]);return t?.id!==this.subject?.id&&(this.faces=void 0,this.template=void 0),n?.id!==this.audio?.id&&(this.peaks=void 0),this.subject=t,this.audio=n,this.features=r,this.missing()}missing(){let{subject:e,audio:t}=this,n=[];return e?.kind===`PORTRAIT`&&this.faces===void 0&&n.push([`faces`,()=>this.findFaces(e)]),e?.kind===`TEMPLATE_SET`&&this.template===void 0&&n.push([`template`,()=>this.readTemplate(e)]),t!==void 0&&this.peaks===void 0&&n.push([`audio`,()=>this.readPeaks(t)]),n}async findFaces(e){let t=await s.faces(e.id);this.subject?.id===e.id&&(this.faces=t)}async readTemplate(e){let t=await s.templateSet(e.id);this.subject?.id===e.id&&(this.template=t)}async readPeaks(e){let t=await s.peaks(e.id);this.audio?.id===e.id&&(this.peaks=t)}};async function re(e,t){if(e!==null)return t?.id===e?t:s.asset(e)}function ie(e){let t=Math.max(0,Math.round(e)),n=e=>String(e).padStart(2,`0`),r=Math.floor(t/3600),i=Math.floor(t%3600/60);return r>0?`${r}:${n(i)}:${n(t%60)}`:`${i}:${n(t%60)}`}function h(e){if(e<9.95)return`${Math.max(0,e).toFixed(1)} s`;let t=Math.round(e);return t<60?`${t} s`:t<3600?`${Math.floor(t/60)} min ${t%60} s`:`${Math.floor(t/3600)} h ${Math.floor(t%3600/60)} min`}function g(e){if(e<1.5)return`about a second`;if(e<60)return`about ${Math.ceil(e)} s`;let t=Math.round(e/60);return t<60?`about ${t} min`:`about ${Math.floor(t/60)} h ${t%60} min`}function ae(e){return`${g(e)} left`}function _(e){let t=[`bytes`,`kB`,`MB`,`GB`],n=e,r=0;for(;n>=999.5&&r<t.length-1;)n/=1e3,r++;return`${r>0&&n<9.95?n.toFixed(1):Math.round(n)} ${t[r]}`}function oe(e){return`${e<9.95?e.toFixed(1):Math.round(e)} frames/s`}var se={QUEUED:`Waiting its turn`,PREPARING:`Listening to the voice`,RENDERING:`Rendering`,MUXING:`Finishing the file`,PAUSED:`Paused`,DONE:`Finished`,CANCELLED:`Cancelled`,FAILED:`Failed`},ce={LOW:`Low`,NORMAL:`Normal`,HIGH:`High`};function le(e){return e===1?`Next in the queue`:`${e}${e%100>10&&e%100<14?`th`:[`th`,`st`,`nd`,`rd`][e%10]??`th`} in the queue`}function ue(e){return se[e]}function v(e){return ue(e.state)}function de(e){return e.state===`DONE`?1:e.frameCount>0?e.framesDone/e.frameCount:0}function y(e){return`${Math.floor(de(e)*100)} %`}function b(e){return e.frameCount/e.frameRate}function fe(e){if(e.startedAt!==null&&e.finishedAt!==null)return(Date.parse(e.finishedAt)-Date.parse(e.startedAt))/1e3}function pe(e,t=new Date){let n=new Date(e),r=n.toLocaleTimeString(`en-GB`,{hour:`2-digit`,minute:`2-digit`}),i=e=>new Date(e.getFullYear(),e.getMonth(),e.getDate()).getTime(),a=Math.round((i(t)-i(n))/864e5);return a===0?`today ${r}`:a===1?`yesterday ${r}`:`${n.toLocaleDateString(`en-GB`,{day:`numeric`,month:`short`,year:`numeric`})}, ${r}`}function me(e,t){return t?.state===`QUEUED`||t?.state===`PREPARING`||t?.state===`PAUSED`?`… ${e} · Soliloquy`:t?.state===`RENDERING`||t?.state===`MUXING`?`${y(t)} ${e} · Soliloquy`:`${e} · Soliloquy`}var he={PORTRAIT:`a portrait`,TEMPLATE_SET:`a template set`};function ge(e){return he[e]}function _e(e,t,n){return t===void 0||e===null?`The model of this project is not there any more. ${n.title} was chosen instead.`:`${t.title} cannot animate ${ge(e)}. ${n.title} was chosen instead.`}var x={MP4:{name:`MP4`,use:`Video with sound that plays everywhere.`,file:`MP4`},WEBM:{name:`WebM`,use:`Video with sound in open formats, for the web. Takes longer to make.`,file:`WebM`},GIF:{name:`GIF`,use:`A silent loop for chats and slides. Best for a few seconds.`,file:`GIF`},PNG:{name:`PNG`,use:`Every frame as a picture, without loss, in one ZIP. No sound.`,file:`frames`}};function ve(e){let t=e.replaceAll(`-`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function ye(e,t=4){let n=e.slice(0,t).map(([e,t])=>e===t?`${e+1}`:`${e+1}–${t+1}`),r=e.length===1&&e[0]?.[0]===e[0]?.[1],i=e.length-n.length,a=i>0?[`${i} more ${i===1?`run`:`runs`}`]:[];return`${r?`frame`:`frames`} ${S([...n,...a])}`}function S(e){return e.length<2?e.join(``):`${e.slice(0,-1).join(`, `)} and ${e.at(-1)}`}var be=2,xe=1e3;function Se(e){if(e.choices.length>0)return e.choices.length<=be?`segments`:`select`;let t=(e.maximum-e.minimum)/e.step;return t===1?`switch`:t>xe?`number`:`slider`}function C(e,t){let n=t[e.name];return n!==void 0&&n>=e.minimum&&n<=e.maximum?n:e.defaultValue}function Ce(e,t){if(!Number.isFinite(t))return;let n=Math.round((t-e.minimum)/e.step),r=e.minimum+n*e.step,i=Math.min(e.maximum,Math.max(e.minimum,r));return Number(i.toFixed(Ee(e)))}function we(e,t){let n=e.choices[t];if(n!==void 0)return ve(n);let r=t.toFixed(Ee(e));return e.unit===``?r:`${r} ${e.unit}`}function Te(e,t){let n=e.parameters.map(e=>[e,C(e,t)]).filter(([e,t])=>t!==e.defaultValue);return Object.fromEntries(n.map(([e,t])=>[e.name,t]))}function Ee(e){let t=e=>(String(e).split(`.`)[1]??``).length;return Math.max(t(e.step),t(e.minimum))}function w(e,t){return t===null||e.subjects.includes(t)}function De(e,t){return{modelId:e.id,frameRate:e.frameRates.includes(t.frameRate)?t.frameRate:e.frameRates[0]??25,parameters:Te(e,t.parameters)}}function Oe(e,t){let n=e.find(e=>e.id===t.modelId);if(!(n!==void 0&&w(n,t.subjectKind)))return e.find(e=>w(e,t.subjectKind))}var ke=500,Ae=class{constructor(e,t,n,r){this.project=e,this.attempts=t,this.settled=n,this.changed=r,this.current=!1,this.seen=``,this.stopper=new AbortController}get obstacle(){return this.current?this.report?.findings.find(({level:e})=>e===`PROBLEM`):void 0}consider(e){let{id:t,name:n,...r}=e,i=e.subject===null&&e.audio===null?``:JSON.stringify(r);i!==this.seen&&(this.seen=i,this.look())}again(){this.seen!==``&&this.look()}close(){clearTimeout(this.timer),this.stopper.abort()}look(){if(this.close(),this.current=!1,this.stopper=new AbortController,this.seen===``)this.report=void 0;else{let{signal:e}=this.stopper;this.timer=setTimeout(()=>void this.ask(e),ke)}}async ask(e){await this.attempts.attempt(`preflight`,async()=>{await this.settled();let t=e.aborted?void 0:await je(s.preflight(this.project,e),e);t!==void 0&&!e.aborted&&(this.report=t,this.current=!0)}),this.changed()}};function je(e,t){return e.catch(e=>{if(!t.aborted)throw e})}var Me=200,Ne=class{constructor(){this.labels=new Map,this.asked=new Set}of(e){return this.labels.get(e)}async read(e){let t=[...new Set(e)].filter(e=>!this.asked.has(e));for(let e=0;e<t.length;e+=Me){let n=t.slice(e,e+Me);for(let{id:e,label:t}of await s.assets(n))this.labels.set(e,t);n.forEach(e=>this.asked.add(e))}}},Pe=16,Fe=1,Ie=1;function Le(e){if(e.byteLength<=Pe)return;let t=new DataView(e);if(t.getUint8(0)===Fe&&t.getUint8(1)===Ie)return{channel:t.getUint32(4),index:t.getUint32(8),count:t.getUint32(12),picture:new Blob([e.slice(Pe)],{type:`image/jpeg`})}}var Re={previewsPerSecond:12,longestEdge:960},ze=250,Be=8e3,Ve=1,He=class{constructor(e,t=Ue,n=Re){this.listener=e,this.surroundings=t,this.wish=n,this.channels=new Map,this.queueWatched=!1,this.heardAnything=!1,this.seq=0,this.attempts=0}follow(e){let t=[...this.channels.keys()].filter(t=>!e.includes(t)),n=e.filter(e=>!this.channels.has(e));t.forEach(e=>this.channels.delete(e)),n.forEach(e=>this.channels.set(e,void 0)),this.socket?.readyState===Ve&&(t.forEach(e=>this.say({type:`unwatch`,render:e})),n.forEach(e=>this.say({type:`watch`,render:e,...this.wish}))),this.connectOrLeave()}watchQueue(){this.queueWatched||(this.queueWatched=!0,this.socket?.readyState===Ve&&this.say({type:`watchQueue`}),this.connectOrLeave())}stop(){this.channels.clear(),this.queueWatched=!1,this.connectOrLeave()}hurry(){this.wanted&&this.socket===void 0&&(this.attempts=0,this.connect())}get wanted(){return this.queueWatched||this.channels.size>0}connectOrLeave(){if(this.wanted)this.socket===void 0&&this.stopWaiting===void 0&&this.connect();else{this.stopWaiting?.(),this.stopWaiting=void 0;let e=this.socket;this.socket=void 0,e?.close()}}connect(){this.stopWaiting?.(),this.stopWaiting=void 0;let e=this.surroundings.open();e.binaryType=`arraybuffer`,this.socket=e,this.seq=0,this.heardAnything=!1,e.onopen=()=>this.socket===e&&this.ask(),e.onmessage=t=>this.socket===e&&this.receive(t.data),e.onclose=()=>this.socket===e&&this.lost()}ask(){this.queueWatched&&this.say({type:`watchQueue`});for(let e of this.channels.keys())this.say({type:`watch`,render:e,...this.wish})}say(e){this.socket?.send(JSON.stringify(e))}lost(){this.socket=void 0;for(let e of this.channels.keys())this.channels.set(e,void 0);this.listener.connection(!1);let e=Math.min(Be,ze*2**this.attempts++);this.stopWaiting=this.surroundings.later(()=>this.connect(),e*(.5+this.surroundings.random()/2))}receive(e){if(e instanceof ArrayBuffer){let t=Le(e),n=[...this.channels].find(([,e])=>e!==void 0&&e===t?.channel)?.[0];t!==void 0&&n!==void 0&&this.listener.frame(t,n)}else this.hear(JSON.parse(String(e)))}hear(e){if(!(e.seq<=this.seq))switch(this.seq=e.seq,e.type){case`error`:this.listener.refused();break;case`queueChanged`:this.reached(),this.listener.queue();break;case`deleted`:this.channels.has(e.id)&&this.listener.deleted(e.id);break;case`snapshot`:case`changed`:this.channels.has(e.render.id)&&(this.channels.set(e.render.id,e.channel),this.reached(),this.listener.changed(e.render))}}reached(){this.heardAnything||(this.heardAnything=!0,this.attempts=0,this.listener.connection(!0))}},Ue={open:()=>new WebSocket(`${location.protocol===`https:`?`wss`:`ws`}://${location.host}/ws/preview`),later:(e,t)=>{let n=setTimeout(e,t);return()=>clearTimeout(n)},random:Math.random};function T(e){return e.state===`PREPARING`||e.state===`RENDERING`||e.state===`MUXING`}function E(e){return e.state===`DONE`||e.state===`CANCELLED`||e.state===`FAILED`}function D(e,t=1/0){let n=e.filter(e=>e.state===`RENDERING`).slice(0,t);return e.filter(e=>T(e)&&(e.state!==`RENDERING`||n.includes(e)))}function We(e,t=1/0){let n=D(e,t);return e.filter(e=>e.state!==`PAUSED`&&!n.includes(e))}function Ge(e){return e.filter(e=>e.state===`PAUSED`)}function Ke(e,t,n){let r=e.findIndex(e=>e.id===t);if(!(r<0))return n===`down`?r===e.length-1?void 0:qe(e,t,r+2):r===0?void 0:qe(e,t,n===`top`?0:r-1)}function qe(e,t,n){let r=e.findIndex(e=>e.id===t);if(r<0||n===r||n===r+1)return;let i=e[n];if(i!==void 0)return{before:i.id};let a=e.at(-1)?.priority;return a===void 0||a===e[r]?.priority?{before:null}:{before:null,priority:a}}function Je(e,t,{before:n,priority:r}){let i=e.find(e=>e.id===t);if(i===void 0)return e;let a=e.filter(e=>e.id!==t),o=a.findIndex(e=>e.id===n),s=a[o]?.priority??r??i.priority,c=o<0?et(a,s):o;return[...a.slice(0,c),{...i,priority:s},...a.slice(c)]}function Ye(e,t,n){return Je(e,t,{before:null,priority:n})}function Xe(e,t,n=1/0){let r=We(e.renders,n).findIndex(e=>e.id===t);return r<0?void 0:r+1}function Ze(e,t){let n=e.renders.filter(e=>e.state!==`PAUSED`),r=n.findIndex(e=>e.id===t),i=n.map(e=>e.secondsLeft??e.predicted?.seconds),a=r<0?void 0:Qe(i.slice(0,r)),o=Qe(i);if(!(a===void 0||e.paused))return o===void 0||o===0||e.secondsLeft===null?a:a*Math.min(1,e.secondsLeft/o)}function Qe(e){return e.includes(void 0)?void 0:e.reduce((e,t)=>e+t,0)}var $e=[`HIGH`,`NORMAL`,`LOW`];function et(e,t){let n=$e.indexOf(t??`NORMAL`);return 1+e.findLastIndex(e=>$e.indexOf(e.priority??`NORMAL`)<=n)}var tt=class{constructor(e){this.read=e,this.asked=!1}ask(){return this.asked=!0,this.running??=this.readWhileAsked().finally(()=>this.running=void 0),this.running}async readWhileAsked(){for(;this.asked;)this.asked=!1,await this.read()}},nt=class{constructor(e,t,n){this.project=e,this.attempts=t,this.page=n,this.all=[],this.connected=!0,this.submitting=!1,this.priority=`NORMAL`,this.labels=new Ne,this.acts=0,this.reading=new tt(()=>this.attempts.attempt(`renders`,()=>this.read())),this.refusals=new te(()=>this.page.changed()),this.socket=new He({changed:e=>this.heard(e),deleted:e=>this.forget(e),frame:(e,t)=>t===this.active?.id&&n.frame(e),queue:()=>void this.reading.ask(),refused:()=>n.outdated(),connection:e=>this.reached(e)})}get shown(){return this.all.find(e=>e.id===this.shownId)??this.all[0]}get active(){let{shown:e}=this;return e!==void 0&&!E(e)?e:this.all.findLast(T)??this.all.findLast(e=>!E(e))}problem(e){return this.refusals.problems[e.id]}voiceOf(e){return this.labels.of(e.audio)}outlook(e){let t=this.queue===void 0?void 0:Xe(this.queue,e.id);if(this.queue===void 0||t===void 0)return;let n=Ze(this.queue,e.id);return n===void 0?le(t):`${le(t)}, begins in ${g(n)}`}get queuePaused(){return this.queue?.paused??!1}adopt(e){this.all=e,this.socket.watchQueue(),this.follow()}take(e){this.acts++;let t=e.filter(e=>!this.all.some(t=>t.id===e.id));this.all=[...t.reverse(),...this.all],this.shownId=e[0]?.id??this.shownId,this.follow()}async submit(){this.submitting=!0,await this.attempts.attempt(`render`,async()=>{await this.page.settled(),this.take([await s.submitRender(this.project,this.priority)])}),this.submitting=!1,this.page.changed()}cancel(e){return this.act(e,()=>s.cancelRender(e))}pause(e){return this.act(e,()=>s.pauseRender(e))}resume(e){return this.act(e,()=>s.resumeRender(e))}retry(e){return this.act(e,()=>s.retryRender(e))}prioritise(e,t){return this.act(e,()=>s.prioritise(e,t))}duplicate(e,t){return this.act(e,async()=>this.take([await s.duplicateRender(e,t)]))}remove(e){return this.act(e,async()=>{await s.deleteRender(e),this.forget(e)})}show(e){this.shownId=e,this.follow()}hurry(){this.socket.hurry()}close(){this.socket.stop()}async act(e,t){this.acts++,await this.refusals.attempt(e,async()=>{let e=await t();this.acts++,e!==void 0&&this.heard(e)}),await this.reading.ask()}async read(){let{acts:e}=this,[t,n]=await Promise.all([s.renders(this.project),s.queue()]);await this.labels.read(t.map(e=>e.audio)),this.acts===e?(this.all=t,this.queue=n,this.follow()):this.reading.ask()}follow(){this.socket.follow(this.active===void 0?[]:[this.active.id]),this.page.changed()}reached(e){let t=e&&!this.connected;this.connected=e,this.page.changed(),t&&this.page.outdated()}heard(e){let t=this.all.find(t=>t.id===e.id),n=rt(e,t);this.all=t===void 0?[n,...this.all]:this.all.map(e=>e.id===n.id?n:e),this.follow()}forget(e){this.acts++,this.all=this.all.filter(t=>t.id!==e),this.follow()}};function rt(e,t){return t?.streamable===!0&&t.state===e.state?{...e,streamable:!0}:e}var it=300,at=class{constructor(e,t,n){this.send=e,this.saved=t,this.refused=n,this.pending={},this.sending=Promise.resolve()}change(e){this.pending={...this.pending,...e},clearTimeout(this.timer),this.timer=setTimeout(()=>void this.flush(),it)}flush(){clearTimeout(this.timer);let e=this.pending;return this.pending={},Object.keys(e).length>0&&(this.sending=this.sending.then(()=>this.deliver(e))),this.sending}async deliver(e){try{this.saved({...await this.send(e),...this.pending})}catch(e){this.refused(e)}}},ot=class{constructor(e,t,n){this.attempts=e,this.changed=t,this.added=n}async take(e,t){this.importing===void 0&&(this.importing=t,this.imported=void 0,this.changed(),await this.attempts.attempt(`network`,async()=>{await s.importTemplateModel(e,t),this.imported=t,await this.added()}),this.importing=void 0,this.changed())}},st=500,ct=class{constructor(e,t,n,r){this.project=e,this.attempts=t,this.changed=n,this.chosen=r}get running(){return this.build?.state===`WAITING`||this.build?.state===`READING`?this.build:void 0}faceless(e){return this.build?.state===`DONE`&&this.build.asset===e?this.build.faceless:[]}async start(e){this.forget();let t=await s.buildTemplateSet(e.id);this.awaited=t.id,await this.seen(t)}async resume(){let e=this.remembered();e!==void 0&&this.awaited===void 0&&(this.awaited=e.id,await this.look(e.id))}forget(){this.close(),this.build=void 0,this.awaited=void 0,sessionStorage.removeItem(this.key),this.changed()}async stop(){let t=this.running;this.forget(),t!==void 0&&await this.attempts.attempt(`subject`,()=>s.removeTemplateBuild(t.id).catch(t=>{if(!(t instanceof e&&t.gone))throw t}))}close(){clearTimeout(this.timer),this.timer=void 0}look(e){return this.attempts.attempt(`subject`,async()=>{let t=await s.templateBuild(e).catch(t=>this.missed(e,t));t!==void 0&&this.awaited===e&&await this.seen(t)})}missed(t,n){if(this.awaited===t){if(n instanceof e&&n.gone)this.forget();else throw this.timer=setTimeout(()=>void this.look(t),4*st),n}}async seen(t){let n=this.remembered()?.chosen??!1;if(this.build=t,this.remember({id:t.id,chosen:n}),this.changed(),this.running!==void 0)this.timer=setTimeout(()=>void this.look(t.id),st);else if(t.failure!==null)throw this.forget(),new e(422,t.failure.code,t.failure.message,t.failure.hint);else t.asset!==null&&!n&&(await this.chosen(t.asset),this.remember({id:t.id,chosen:!0}))}get key(){return`template-build-of-${this.project}`}remember(e){sessionStorage.setItem(this.key,JSON.stringify(e))}remembered(){let e=sessionStorage.getItem(this.key);return e===null?void 0:JSON.parse(e)}},lt=`NUMPY\0`,ut=64,dt=4;async function ft(e){let t=e.filter(e=>/\.json$/i.test(e.name)),n=[];for(let r of e){let i=t.find(e=>pt(e,r));i===void 0?e.some(e=>pt(r,e))||n.push(r):n.push(ht(r,await mt(i)))}return n}function pt(e,t){let n=t.name.replace(/\.bin$/i,``);return n!==t.name&&[`${t.name}.json`,`${n}.json`].includes(e.name)}async function mt(e){let t;try{t=JSON.parse(await e.text())}catch{t=null}let n=Array.isArray(t?.shape)?t.shape:[t?.num_frames,t?.feature_size];if(!n.every(e=>Number.isInteger(e)&&e>0))throw gt(`a “shape”, or “num_frames” and “feature_size”, in whole numbers`,`none in ${e.name}`);return n}function ht(e,t){let n=t.reduce((e,t)=>e*t,dt);if(n!==e.size)throw gt(`${n} bytes in ${e.name}, as its description says`,`${e.size}`);let r=`{'descr': '<f4', 'fortran_order': False, 'shape': (${t.join(`, `)},), }`,i=Math.ceil((10+r.length+1)/ut)*ut-10,a=`${lt}${String.fromCharCode(i&255,i>>8)}${r.padEnd(i-1)}\n`,o=Uint8Array.from(a,e=>e.charCodeAt(0));return new File([o,e],e.name.replace(/\.bin$/i,`.npy`))}function gt(t,n){return new e(0,`FEATURES_DESCRIPTION`,`Expected ${t}, found ${n}.`,`Drop the .bin file together with the .json file that was written with it.`)}var _t=class{constructor(e,t,n){this.attempts=e,this.changed=t,this.arrived=n,this.running={}}async take(e,t){let n=await this.whole([...e]);await Promise.all(n.map(e=>this.takeOne(e,t??vt(e))))}async whole(e){try{return await ft(e)}catch(e){return this.attempts.fail(`features`,e),[]}}async takeOne(e,t){let n=new AbortController;this.running[t]?.stop();let r={name:e.name,share:0,stop:()=>n.abort()};this.running[t]=r,await this.attempts.attempt(t,async()=>{try{let i=await c(e,{as:yt(e,t),signal:n.signal,progress:e=>{r.share=e,this.changed()}});await this.arrived(i)}finally{this.running[t]===r&&delete this.running[t]}})}};function vt(e){return/\.(npy|bin)$/i.test(e.name)?`features`:/^(audio|video)\//.test(e.type)?`audio`:`subject`}function yt(e,t){return t===`features`?`FEATURES`:t===`subject`&&e.type.startsWith(`video/`)?`CLIP`:void 0}var bt=class extends EventTarget{constructor(e){super(),this.id=e,this.models=[],this.materials=new ne,this.attempts=new te(()=>this.changed()),this.packaged=new ot(this.attempts,()=>this.changed(),()=>this.load()),this.uploads=new _t(this.attempts,()=>this.changed(),e=>this.put(e)),this.replaced=``,this.saver=new at(e=>s.changeProject(this.id,e),e=>{this.project=e,this.changed()},e=>{this.attempts.fail(`settings`,e),this.load()}),this.renders=new nt(e,this.attempts,{changed:()=>this.changed(),frame:e=>this.dispatchEvent(new CustomEvent(`frame`,{detail:e})),settled:()=>this.saver.flush(),outdated:()=>void this.load()}),this.preflight=new Ae(e,this.attempts,()=>this.saver.flush(),()=>this.changed()),this.building=new ct(e,this.attempts,()=>this.changed(),e=>this.alter({subject:e}))}get problems(){return this.attempts.problems}get transfers(){return this.uploads.running}get model(){return this.models.find(e=>e.id===this.project?.modelId)}load(){return this.attempts.attempt(`page`,async()=>{await this.saver.flush();let[e,t,n]=await Promise.all([s.project(this.id),s.models(),s.renders(this.id)]);this.models=t,await this.adopt(e),this.renders.adopt(n),await this.building.resume()})}take(e,t){return this.uploads.take(e,t)}refuse(e,t){this.attempts.fail(e,t)}chooseFace(e){this.change({faceIndex:e})}chooseModel(e){this.project!==void 0&&(this.modelNotice=void 0,this.change(De(e,this.project)))}dropFeatures(){return this.attempts.attempt(`features`,()=>this.alter({clearFeatures:!0}))}change(e){this.project!==void 0&&(this.project={...this.project,...e},this.attempts.forget(`settings`),this.saver.change(e))}async rename(e){return await this.attempts.attempt(`page`,async()=>{let t=await s.changeProject(this.id,{name:e});this.project={...this.project,...t}}),this.problems.page===void 0}saveNow(){this.saver.flush()}async wake(){this.renders.hurry(),await this.load(),this.preflight.again()}close(){this.saveNow(),this.renders.close(),this.preflight.close(),this.building.close()}async put(e){switch(e.kind){case`AUDIO`:return this.alter({audio:e.id});case`FEATURES`:return this.alter({features:e.id});case`CLIP`:return this.building.start(e);case`PORTRAIT`:return this.building.forget(),this.alter({subject:e.id,faceIndex:0});case`TEMPLATE_SET`:return this.building.forget(),this.alter({subject:e.id})}}async alter(e){await this.saver.flush(),await this.adopt(await s.changeProject(this.id,e))}async adopt(e){let t=await this.materials.adopt(e);this.project=e,this.fitModel(e),this.changed();for(let[e,n]of t)this.attempts.attempt(e,n)}fitModel(e){let t=Oe(this.models,e),n=`${e.subject} ${e.modelId}`;t!==void 0&&this.replaced!==n&&(this.replaced=n,this.modelNotice=_e(e.subjectKind,this.model,t),this.change(De(t,e)))}changed(){this.project!==void 0&&this.preflight.consider(this.project),this.dispatchEvent(new Event(`change`))}},O=globalThis,xt=O.ShadowRoot&&(O.ShadyCSS===void 0||O.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,St=Symbol(),Ct=new WeakMap,wt=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==St)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(xt&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=Ct.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&Ct.set(t,e))}return e}toString(){return this.cssText}},Tt=e=>new wt(typeof e==`string`?e:e+``,void 0,St),Et=(e,t)=>{if(xt)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=O.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Dt=xt?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Tt(t)})(e):e,{is:Ot,defineProperty:kt,getOwnPropertyDescriptor:At,getOwnPropertyNames:jt,getOwnPropertySymbols:Mt,getPrototypeOf:Nt}=Object,k=globalThis,Pt=k.trustedTypes,Ft=Pt?Pt.emptyScript:``,It=k.reactiveElementPolyfillSupport,A=(e,t)=>e,Lt={toAttribute(e,t){switch(t){case Boolean:e=e?Ft:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Rt=(e,t)=>!Ot(e,t),zt={attribute:!0,type:String,converter:Lt,reflect:!1,useDefault:!1,hasChanged:Rt};Symbol.metadata??=Symbol(`metadata`),k.litPropertyMetadata??=new WeakMap;var j=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=zt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&kt(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=At(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??zt}static _$Ei(){if(this.hasOwnProperty(A(`elementProperties`)))return;let e=Nt(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(A(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(A(`properties`))){let e=this.properties,t=[...jt(e),...Mt(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Dt(e))}else e!==void 0&&t.push(Dt(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Et(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Lt:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Lt:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Rt)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};j.elementStyles=[],j.shadowRootOptions={mode:`open`},j[A(`elementProperties`)]=new Map,j[A(`finalized`)]=new Map,It?.({ReactiveElement:j}),(k.reactiveElementVersions??=[]).push(`2.1.2`);var Bt=globalThis,Vt=e=>e,Ht=Bt.trustedTypes,Ut=Ht?Ht.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Wt=`$lit$`,M=`lit$${Math.random().toFixed(9).slice(2)}$`,Gt=`?`+M,Kt=`<${Gt}>`,N=document,P=()=>N.createComment(``),F=e=>e===null||typeof e!=`object`&&typeof e!=`function`,qt=Array.isArray,Jt=e=>qt(e)||typeof e?.[Symbol.iterator]==`function`,Yt=`[ 	
\f\r]`,I=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Xt=/-->/g,Zt=/>/g,L=RegExp(`>|${Yt}(?:([^\\s"'>=/]+)(${Yt}*=${Yt}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Qt=/'/g,$t=/"/g,en=/^(?:script|style|textarea|title)$/i,tn=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),R=tn(1),z=tn(2),B=Symbol.for(`lit-noChange`),V=Symbol.for(`lit-nothing`),nn=new WeakMap,H=N.createTreeWalker(N,129);function rn(e,t){if(!qt(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return Ut===void 0?t:Ut.createHTML(t)}var an=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=I;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===I?c[1]===`!--`?o=Xt:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=L):(en.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=L):o=Zt:o===L?c[0]===`>`?(o=i??I,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?L:c[3]===`"`?$t:Qt):o===$t||o===Qt?o=L:o===Xt||o===Zt?o=I:(o=L,i=void 0);let d=o===L&&e[t+1].startsWith(`/>`)?` `:``;a+=o===I?n+Kt:l>=0?(r.push(s),n.slice(0,l)+Wt+n.slice(l)+M+d):n+M+(l===-2?t:d)}return[rn(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},on=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=an(t,n);if(this.el=e.createElement(l,r),H.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=H.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Wt)){let t=u[o++],n=i.getAttribute(e).split(M),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?ln:r[1]===`?`?un:r[1]===`@`?dn:W}),i.removeAttribute(e)}else e.startsWith(M)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(en.test(i.tagName)){let e=i.textContent.split(M),t=e.length-1;if(t>0){i.textContent=Ht?Ht.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],P()),H.nextNode(),c.push({type:2,index:++a});i.append(e[t],P())}}}else if(i.nodeType===8){if(i.data===Gt)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(M,e+1))!==-1;)c.push({type:7,index:a}),e+=M.length-1}}a++}}static createElement(e,t){let n=N.createElement(`template`);return n.innerHTML=e,n}};function U(e,t,n=e,r){if(t===B)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=F(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=U(e,i._$AS(e,t.values),i,r)),t}var sn=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??N).importNode(t,!0);H.currentNode=r;let i=H.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new cn(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new fn(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=H.nextNode(),a++)}return H.currentNode=N,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},cn=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=V,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=U(this,e,t),F(e)?e===V||e==null||e===``?(this._$AH!==V&&this._$AR(),this._$AH=V):e!==this._$AH&&e!==B&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Jt(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==V&&F(this._$AH)?this._$AA.nextSibling.data=e:this.T(N.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=on.createElement(rn(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new sn(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=nn.get(e.strings);return t===void 0&&nn.set(e.strings,t=new on(e)),t}k(t){qt(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(P()),this.O(P()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Vt(e).nextSibling;Vt(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},W=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=V,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=V}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=U(this,e,t,0),a=!F(e)||e!==this._$AH&&e!==B,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=U(this,r[n+o],t,o),s===B&&(s=this._$AH[o]),a||=!F(s)||s!==this._$AH[o],s===V?e=V:e!==V&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===V?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},ln=class extends W{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===V?void 0:e}},un=class extends W{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==V)}},dn=class extends W{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=U(this,e,t,0)??V)===B)return;let n=this._$AH,r=e===V&&n!==V||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==V&&(n===V||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},fn=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){U(this,e)}},pn={M:Wt,P:M,A:Gt,C:1,L:an,R:sn,D:Jt,V:U,I:cn,H:W,N:un,U:dn,B:ln,F:fn},mn=Bt.litHtmlPolyfillSupport;mn?.(on,cn),(Bt.litHtmlVersions??=[]).push(`3.3.3`);var G=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new cn(t.insertBefore(P(),e),e,void 0,n??{})}return i._$AI(e),i},hn=globalThis,K=class extends j{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=G(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return B}};K._$litElement$=!0,K.finalized=!0,hn.litElementHydrateSupport?.({LitElement:K});var gn=hn.litElementPolyfillSupport;gn?.({LitElement:K}),(hn.litElementVersions??=[]).push(`4.2.2`);var _n=2,vn=class{constructor(e,t,n){this.project=e,this.changed=n,this.priority=`NORMAL`,this.running=!1,this.stopper=new AbortController,this.files=t.map(e=>({file:e,share:0,asset:void 0,problem:void 0}))}get usable(){return this.files.filter(({problem:e})=>e===void 0)}async submit(){this.running=!0,this.problem=void 0,this.changed();let e=this.files.length-this.usable.length;await this.uploadAll();let t=this.files.length-this.usable.length>e?void 0:await this.queue();return this.running=!1,this.changed(),t}stop(){this.stopper.abort()}async uploadAll(){let e=this.usable.filter(({asset:e})=>e===void 0);await Promise.all(Array.from({length:_n},async()=>{for(let t=e.shift();t!==void 0;t=e.shift())await this.upload(t)}))}async upload(e){try{e.asset=await c(e.file,{as:`AUDIO`,signal:this.stopper.signal,progress:t=>{e.share=t,this.changed()}})}catch(t){e.problem=r(t)}this.changed()}async queue(){if(!this.stopper.signal.aborted)try{let e=this.usable.map(({asset:e})=>({audio:e.id}));return await s.submitBatch(this.project,e,this.priority)}catch(e){this.problem=r(e);return}}};function yn(e){return e.length>1&&e.every(({name:e,type:t})=>t.startsWith(`audio/`)||/\.(wav|mp3|m4a|aac|ogg|opus|flac)$/i.test(e))}function q(e){return e===void 0?V:R`<div class="note note-problem" role="alert">
        <p>${e.message}</p>
        ${e.hint===``?V:R`<p class="hint">${e.hint}</p>`}
      </div>`}function bn(e,t=`Checking …`){if(e===void 0)return V;let n=e.share>=1;return R`<div class="transfer">
    <p class="transfer-words">
      <span class="ellipsis">${e.name}</span>
      <span>${n?t:`${Math.floor(e.share*100)} %`}</span>
    </p>
    <progress
      max="1"
      value=${n?V:e.share}
      aria-label=${`Upload of ${e.name}`}
      aria-valuetext=${n?`Uploaded. ${t}`:`${Math.floor(e.share*100)} percent`}
    ></progress>
    <button type="button" class="quiet small" @click=${()=>e.stop()}>Stop upload</button>
  </div>`}function xn({name:e,accept:t,look:n,content:r,multiple:i=!1,take:a}){return R`<label class=${n}>
    <input class="visually-hidden" type="file" name=${e} accept=${t} ?multiple=${i} @change=${e=>{let t=e.target;a([...t.files??[]]),t.value=``}} />
    ${r}
  </label>`}function Sn(e,t,{accept:n,look:r,content:i,multiple:a}){return xn({name:t,accept:n,look:r,content:i,multiple:a,take:n=>void e.take(n,t)})}function J(e,t,n,r,i){return R`<fieldset class="segments">
    <legend>${t}</legend>
    ${n.map(({value:t,words:n})=>R`<label>
        <input
          type="radio"
          name=${e}
          value=${t}
          .checked=${t===r}
          @change=${()=>i(t)}
        />
        <span>${n}</span>
      </label>`)}
  </fieldset>`}var Cn=[`HIGH`,`NORMAL`,`LOW`];function Y(e,t,n){return e===void 0?V:R`<select
    class="priority"
    data-priority=${e}
    aria-label=${`Priority of ${t}`}
    @change=${e=>n(e.target.value)}
  >
    ${Cn.map(t=>R`<option value=${t} .selected=${t===e}>${ce[t]} priority</option>`)}
  </select>`}function wn(e,t){if(!T(e)&&e.framesDone===0)return V;let n=e.frameCount>0;return R`<progress
    max="1"
    value=${n?de(e):V}
    aria-label=${`Progress of ${t}`}
    aria-valuetext=${n?y(e):`Preparing`}
  ></progress>`}function Tn(e){let t=T(e);return[e.frameCount>0&&(t||e.framesDone>0)?`${e.framesDone} of ${e.frameCount} frames`:``,t&&e.framesPerSecond>0?oe(e.framesPerSecond):``,t&&e.secondsLeft!==null?ae(e.secondsLeft):``,!t&&e.predicted?`takes ${g(e.predicted.seconds)}`:``].filter(e=>e!==``).join(` · `)}function En(e){return e.notice?R`<div class="note note-held">
        <p>${e.notice.message}</p>
        ${e.notice.hint===``?V:R`<p class="hint">${e.notice.hint}</p>`}
      </div>`:V}function Dn(e){return R`<a class="button quiet small" href=${s.receiptAddress(e.id)} download>Receipt</a>`}function On(e,t,n,{name:r=``,disabled:i=!1}={}){return R`<button
    type="button"
    class="quiet sign"
    data-act=${r===``?V:r}
    aria-label=${e}
    title=${e}
    ?disabled=${i}
    @click=${n}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${t}</svg>
  </button>`}function kn(t,n,r){yn(n)?t.materials.subject===void 0?t.refuse(`audio`,new e(0,`SUBJECT_MISSING`,`These are ${n.length} recordings, and there is nobody yet who could speak them.`,`Add a subject, then drop the recordings together again. Or drop just one of them.`)):An(t,n):t.take(n,r)}function An(e,t){let n=document.createElement(`dialog`);n.className=`batch-dialog`,n.setAttribute(`aria-labelledby`,`batch-title`);let r=()=>G(jn(i,a,()=>n.close()),n),i=new vn(e.project?.id??``,t,r),a=async()=>{let t=await i.submit();t!==void 0&&(n.close(),e.renders.take(t))};r(),document.body.append(n),n.addEventListener(`close`,()=>{i.stop(),n.remove()}),n.showModal()}function jn(e,t,n){let r=e.usable.length,i=r===e.files.length;return R`<form
    method="dialog"
    @submit=${e=>{e.preventDefault(),t()}}
  >
    <h2 id="batch-title">${e.files.length} recordings</h2>
    <p class="hint">
      Each becomes a video of its own, with this project’s subject, model and settings. The project’s own voice stays as
      it is.
    </p>
    <ul class="batch-files">
      ${e.files.map(t=>Mn(t,e.running))}
    </ul>
    ${Y(e.priority,`these renders`,t=>e.priority=t)}
    ${q(e.problem)}
    <div class="actions">
      <button type="button" class="quiet" @click=${n}>Cancel</button>
      <button class="primary" ?disabled=${e.running||r===0}>
        ${i?`Render all ${r}`:`Render the other ${r}`}
      </button>
    </div>
  </form>`}function Mn({file:e,share:t,asset:n,problem:r},i){let a=t>=1?`Checking …`:`${Math.floor(t*100)} %`;return R`<li>
    <span class="transfer-words">
      <span class="ellipsis">${e.name}</span>
      <span class="soft">${n===void 0?i&&r===void 0?a:``:`Ready`}</span>
    </span>
    ${r===void 0?V:q(r)}
  </li>`}var Nn=class extends HTMLElement{constructor(...e){super(...e),this.leaving=new AbortController}connectedCallback(){this.workbench=new bt(this.dataset.project??``);let{signal:e}=this.leaving;document.addEventListener(`dragover`,e=>this.over(e),{signal:e}),document.addEventListener(`dragleave`,()=>this.mark(void 0),{signal:e}),document.addEventListener(`drop`,e=>this.drop(e),{signal:e}),document.addEventListener(`paste`,e=>this.paste(e),{signal:e}),document.addEventListener(`visibilitychange`,()=>this.seen(),{signal:e}),window.addEventListener(`online`,()=>void this.workbench.wake(),{signal:e}),window.addEventListener(`pagehide`,()=>this.workbench.saveNow(),{signal:e}),this.workbench.addEventListener(`change`,()=>this.entitle(),{signal:e}),window.addEventListener(`hashchange`,()=>this.point(),{signal:e}),this.point(),this.workbench.load()}point(){let e=/^#render-(.+)$/.exec(location.hash)?.[1];e!==void 0&&this.workbench.renders.show(e)}disconnectedCallback(){this.leaving.abort(),this.workbench.close()}over(e){e.dataTransfer?.types.includes(`Files`)&&(e.preventDefault(),e.dataTransfer.dropEffect=`copy`,this.mark(Pn(e.target)))}drop(e){let t=e.dataTransfer?.files;t!==void 0&&t.length>0&&(e.preventDefault(),this.mark(void 0),kn(this.workbench,[...t],t.length===1?Pn(e.target):void 0))}paste(e){let t=e.clipboardData?.files;t!==void 0&&t.length>0&&(e.preventDefault(),kn(this.workbench,[...t]))}seen(){document.visibilityState===`visible`?this.workbench.wake():this.workbench.saveNow()}mark(e){for(let t of this.querySelectorAll(`[data-slot]`))t.toggleAttribute(`data-over`,t.dataset.slot===e)}entitle(){let{project:e,renders:t}=this.workbench;e!==void 0&&(document.title=me(e.name,t.active))}};function Pn(e){return(e instanceof Element?e.closest(`[data-slot]`):null)?.dataset.slot}customElements.define(`studio-desk`,Nn);var X=class extends K{constructor(...e){super(...e),this.changed=()=>this.requestUpdate()}connectedCallback(){let e=this.closest(`studio-desk`);if(e===null)throw Error(`Expected <${this.localName}> within <studio-desk>`);this.workbench=e.workbench,this.workbench.addEventListener(`change`,this.changed),super.connectedCallback()}disconnectedCallback(){this.workbench.removeEventListener(`change`,this.changed),super.disconnectedCallback()}createRenderRoot(){return this}shouldUpdate(){return this.workbench.project!==void 0}update(e){this.hasUpdated||(this.replaceChildren(),this.renderOptions.renderBefore=null),super.update(e)}},Fn=class extends X{render(){return R`<h1>
        <input
          class="title"
          name="name"
          aria-label="Project name"
          maxlength="120"
          autocomplete="off"
          .value=${this.workbench.project?.name??``}
          @change=${this.rename}
          @keydown=${this.key}
        />
      </h1>
      ${q(this.workbench.problems.page)}`}async rename(e){let t=e.target,n=t.value.trim(),{project:r}=this.workbench;n!==``&&await this.workbench.rename(n)||(t.value=r?.name??``)}key(e){let t=e.target;e.key===`Escape`&&(t.value=this.workbench.project?.name??``),(e.key===`Enter`||e.key===`Escape`)&&t.blur()}};customElements.define(`studio-title`,Fn);var In=class extends X{render(){let{faces:e,subject:t}=this.workbench.materials;if(t?.kind!==`PORTRAIT`)return V;let n=this.workbench.project?.faceIndex;return R`<div class="portrait">
        <img src=${s.contentAddress(t.id)} width=${t.width} height=${t.height} alt=${t.label} />
        <svg viewBox="0 0 ${t.width} ${t.height}" aria-hidden="true">
          ${(e??[]).map(e=>this.frame(e,e.index===n))}
        </svg>
      </div>
      ${this.about()}`}frame({index:e,box:t},n){return z`<rect class=${n?`face face-chosen`:`face`}
      x=${t.x} y=${t.y} width=${t.width} height=${t.height} rx=${t.width*.06}
      @click=${()=>this.workbench.chooseFace(e)}><title>Face ${e+1}</title></rect>`}about(){let{problems:e,materials:t}=this.workbench,{faces:n}=t;return e.faces===void 0?n===void 0?R`<p class="soft" role="status">Looking for faces …</p>`:n.length===0?R`<div class="note note-problem" role="alert">
        <p>No face was found in this picture.</p>
        <p class="hint">Choose one where the face is larger, in better light, or turned more towards you.</p>
      </div>`:n.length===1?R`<p class="found" role="status">One face found</p>`:this.choice(n):R`${q(e.faces)}`}choice(e){return R`<fieldset class="segments">
      <legend>${e.length} faces found. Who speaks?</legend>
      ${e.map(({index:e})=>R`<label>
          <input
            type="radio"
            name="face"
            .checked=${e===this.workbench.project?.faceIndex}
            @change=${()=>this.workbench.chooseFace(e)}
          />
          <span>Face ${e+1}</span>
        </label>`)}
    </fieldset>`}};customElements.define(`studio-portrait`,In);var Ln=class{constructor(e,t,n,r={ahead:12,atOnce:4,kept:120}){this.count=e,this.load=t,this.settled=n,this.limits=r,this.loaded=new Map,this.loading=new Set,this.failed=new Set,this.waiting=[],this.centre=0}frame(e){return this.loaded.get(e)}lacks(e){return this.failed.has(e)}want(e,t=1){this.centre=e,this.failed.delete(e);let n={index:e,direction:t},r=[e];for(let e=0;e<this.limits.ahead;e++)n=Rn(n,this.count),r.push(n.index);this.waiting=[...new Set(r)].filter(e=>!this.loaded.has(e)&&!this.loading.has(e)&&!this.failed.has(e)),this.begin()}begin(){for(;this.loading.size<this.limits.atOnce&&this.waiting.length>0;)this.fetch(this.waiting.shift())}async fetch(e){this.loading.add(e);try{this.loaded.set(e,await this.load(e)),this.shrink()}catch{this.failed.add(e)}this.loading.delete(e),this.settled(e),this.begin()}shrink(){for(;this.loaded.size>this.limits.kept;){let e=[...this.loaded.keys()].reduce((e,t)=>Math.abs(t-this.centre)>Math.abs(e-this.centre)?t:e);this.loaded.delete(e)}}};function Rn({index:e,direction:t},n){if(n<2)return{index:0,direction:1};let r=e+t<0||e+t>=n?-t:t;return{index:e+r,direction:r}}var zn=40,Bn=class extends K{static{this.properties={asset:{},set:{attribute:!1},edge:{type:Number},start:{type:Number},position:{state:!0},playing:{state:!0},broken:{state:!0}}}constructor(){super(),this.asset=``,this.edge=640,this.start=0,this.position={index:0,direction:1},this.playing=!1,this.broken=!1}get index(){return this.position.index}disconnectedCallback(){this.stop(),super.disconnectedCallback()}createRenderRoot(){return this}willUpdate(e){(e.has(`asset`)||e.has(`set`))&&this.set!==void 0&&(this.stop(),this.loader=new Ln(this.set.frameCount,e=>this.fetch(e),e=>this.settled(e)),this.go({index:Math.min(this.start,this.set.frameCount-1),direction:1}))}updated(){this.draw()}render(){let{set:e}=this;return e===void 0?V:R`${this.screen(e)}
      <div class="scrubber">
        <button
          type="button"
          class="round small-round"
          aria-label=${this.playing?`Pause the frames`:`Play the frames`}
          @click=${this.toggle}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            ${this.playing?z`<path d="M8 6v12M16 6v12" />`:z`<path class="filled" d="M8 5.5v13l11-6.5z" />`}
          </svg>
        </button>
        <input
          type="range"
          min="0"
          max=${e.frameCount-1}
          step="1"
          .value=${String(this.index)}
          aria-label="Frame"
          aria-valuetext=${`Frame ${this.index+1} of ${e.frameCount}`}
          @input=${this.scrub}
        />
        <output class="scrubber-frame">${this.index+1} / ${e.frameCount}</output>
      </div>`}screen(e){let[t,n,r,i]=e.boxes[this.index]??[0,0,0,0];return R`<div class="template-screen">
      <canvas
        width=${e.width}
        height=${e.height}
        role="img"
        aria-label=${`Frame ${this.index+1}, the face ${r} by ${i} pixels`}
      ></canvas>
      <svg viewBox="0 0 ${e.width} ${e.height}" aria-hidden="true">
        ${z`<rect class="crop-box" x=${t} y=${n} width=${r} height=${i} />`}
      </svg>
      ${this.broken?R`<p class="template-broken" role="status">This frame could not be loaded.</p>`:V}
    </div>`}async fetch(e){let t=new Image;return t.src=s.frameAddress(this.asset,e,this.edge),await t.decode(),t}settled(e){e===this.index&&(this.broken=this.loader?.lacks(e)??!1,this.draw())}go(e){this.position=e,this.broken=!1,this.loader?.want(e.index,e.direction)}scrub(e){let t=Number(e.target.value);this.stop(),this.go({index:t,direction:t<this.index?-1:1})}toggle(){this.playing?this.stop():(this.playing=!0,this.timer=setInterval(()=>this.step(),zn))}stop(){clearInterval(this.timer),this.timer=void 0,this.playing=!1}step(){let e=Rn(this.position,this.set?.frameCount??0);(this.loader?.frame(e.index)!==void 0||this.loader?.lacks(e.index))&&this.go(e)}draw(){let e=this.loader?.frame(this.index),t=this.querySelector(`canvas`);e!==void 0&&t!==null&&(t.getContext(`2d`)?.drawImage(e,0,0,t.width,t.height),t.dataset.frame=String(this.index))}};customElements.define(`template-frames`,Bn);function Vn(e,t,n){let r=document.createElement(`dialog`);r.className=`frames-dialog`,r.setAttribute(`aria-labelledby`,`frames-title`),G(R`<form method="dialog" class="frames-head">
        <h2 id="frames-title" class="ellipsis">${e.label}</h2>
        <button class="small">Close</button>
      </form>
      <template-frames .asset=${e.id} .set=${t} .edge=${1280} .start=${n}></template-frames>`,r),document.body.append(r),r.addEventListener(`close`,()=>r.remove()),r.showModal(),r.querySelector(`input`)?.focus()}var Hn=25,Un=class extends X{render(){let{problems:e,materials:t}=this.workbench,{subject:n,template:r}=t;return n?.kind===`TEMPLATE_SET`?r===void 0?e.template===void 0?R`<p class="soft" role="status">Opening the frames …</p>`:R`${q(e.template)}`:R`<template-frames .asset=${n.id} .set=${r}></template-frames>
      ${this.about(n,r)}`:V}about(e,t){let n=this.workbench.building.faceless(e.id),r=h(t.frameCount/Hn);return R`<p class="found">
        ${t.frameCount} frames, ${r}${t.parsing?`, with parsing masks`:``}
      </p>
      ${n.length===0?V:R`<div class="note" role="status">
            <p>No face was found in ${ye(n)}.</p>
            <p class="hint">The box there lies between those of the frames around.</p>
          </div>`}
      ${t.models.length===0?V:this.networks(e,t.models)}
      <div class="line-actions">
        <button type="button" class="small" @click=${()=>this.enlarge(e,t)}>Look closely</button>
        <a class="button small" href=${s.exportAddress(e.id)} download>Export ZIP</a>
      </div>`}networks(e,t){let{packaged:n,problems:r}=this.workbench;return R`<div class="note">
      <p>The archive also holds ${S(t)}.</p>
      ${n.importing===void 0?R`<div class="line-actions">
            ${t.map(t=>R`<button type="button" class="small" @click=${()=>n.take(e.id,t)}>
                  Import ${t}
                </button>`)}
          </div>`:R`<p role="status">Trying ${n.importing} …</p>`}
      ${n.imported===void 0?V:R`<p class="hint" role="status">${n.imported} is one of the <a href="/models">models</a> now.</p>`}
      ${q(r.network)}
    </div>`}enlarge(e,t){Vn(e,t,this.querySelector(`template-frames`)?.index??0)}};customElements.define(`studio-template`,Un);var Wn=`image/jpeg,image/png,image/webp,video/*,.zip,.tar,.tgz,.tar.gz`,Gn=class extends X{render(){let{materials:e,transfers:t,problems:n,building:r}=this.workbench,{subject:i}=e;return R`
      ${i===void 0?this.empty():this.picture(i)}
      ${r.running===void 0?V:this.progress(r.running)}
      ${bn(t.subject)} ${q(n.subject)}
      ${i===void 0?V:this.about(i)}
    `}empty(){return this.workbench.building.running===void 0?Sn(this.workbench,`subject`,{accept:Wn,look:`dropzone dropzone-portrait`,content:R`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="18" r="9" />
          <path d="M7 43c1.5-10 8-15 17-15s15.5 5 17 15" />
        </svg>
        <span><b>Drop a portrait</b>, paste one, or <u>choose a file</u></span>
        <small>JPEG, PNG or WebP, with a face that looks towards you.</small>
        <small>Filmed somebody? Drop the clip, or a template set as ZIP or TAR.</small>`}):V}picture(e){return e.kind===`TEMPLATE_SET`?R`<studio-template></studio-template>`:R`<studio-portrait></studio-portrait>`}progress(e){let t=e.state===`READING`&&e.frameCount>0,n=t?e.framesDone/e.frameCount:0;return R`<div class="transfer">
      <p class="transfer-words">
        <b role="status">${e.state===`WAITING`?`The clip waits its turn`:`Finding the face in each frame`}</b>
        <span>${t?`${Math.floor(n*100)} %`:``}</span>
      </p>
      <progress
        max="1"
        value=${t?n:V}
        aria-label="Frames of the clip"
        aria-valuetext=${t?`${e.framesDone} of ${e.frameCount} frames`:`Not begun`}
      ></progress>
      <p class="hint">
        ${t?`${e.framesDone} of ${e.frameCount} frames. `:``}You may leave this page meanwhile.
      </p>
      <button type="button" class="quiet small" @click=${()=>this.workbench.building.stop()}>
        Stop
      </button>
    </div>`}about(e){return R`<div class="file-line">
      <span class="ellipsis" title=${e.label}>${e.label}</span>
      <span class="soft">${e.width>0?`${e.width} × ${e.height}`:``}</span>
      ${Sn(this.workbench,`subject`,{accept:Wn,look:`button quiet small`,content:R`<span>Replace</span>`})}
    </div>`}};customElements.define(`studio-subject`,Gn);function Kn(e,t){let n=Math.floor(e.length/2);if(n===0)return[];let r=Math.min(t,n);return Array.from({length:r},(t,i)=>{let a=Math.floor(i*n/r),o=Math.max(a+1,Math.floor((i+1)*n/r)),s=0;for(let t=a;t<o;t++)s=Math.max(s,Math.abs(e[2*t]??0),Math.abs(e[2*t+1]??0));return Math.min(1,s)})}var qn=`audio/*,video/mp4,video/webm,.wav,.mp3,.m4a,.aac,.ogg,.opus,.flac`,Jn=96,Yn=class extends X{constructor(...e){super(...e),this.seconds=0,this.playing=!1,this.clip=`played-${Math.random().toString(36).slice(2)}`}render(){let{materials:e,transfers:t,problems:n}=this.workbench,{audio:r}=e;return R`
      ${r===void 0?this.empty():this.player(r)}
      ${bn(t.audio)} ${q(n.audio)}
      ${r===void 0?V:this.about(r)}
    `}empty(){return this.chooser({look:`dropzone dropzone-audio`,content:R`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M6 20v8M15 13v22M24 6v36M33 14v20M42 20v8" />
        </svg>
        <span><b>Drop a recording</b>, or <u>choose a file</u></span>
        <small>WAV, MP3, M4A, OGG, Opus or FLAC, or a video with sound.</small>
        <small>Several at once become a video each.</small>`})}player(e){return R`<div class="player">
      <button
        type="button"
        class="round"
        aria-label=${this.playing?`Pause the voice`:`Play the voice`}
        @click=${this.toggle}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          ${this.playing?z`<path d="M8 6v12M16 6v12" />`:z`<path class="filled" d="M8 5.5v13l11-6.5z" />`}
        </svg>
      </button>
      <div class="wave">
        ${this.waveform(e)}
        <input
          type="range"
          min="0"
          max=${e.seconds}
          step="0.01"
          .value=${String(this.seconds)}
          aria-label="Position in the voice"
          aria-valuetext=${`${ie(this.seconds)} of ${ie(e.seconds)}`}
          @input=${this.seek}
        />
      </div>
      <audio
        preload="metadata"
        src=${s.contentAddress(e.id)}
        @timeupdate=${this.heard}
        @play=${this.heard}
        @pause=${this.heard}
        @ended=${this.heard}
      ></audio>
    </div>`}waveform(e){let t=Kn(this.workbench.materials.peaks??[],Jn),n=t.map((e,t)=>{let n=Math.max(1.5,e*46);return`M${t+.5} ${50-n}V${50+n}`}).join(``),r=e.seconds>0?this.seconds/e.seconds*Math.max(1,t.length):0;return R`<svg viewBox="0 0 ${Math.max(1,t.length)} 100" preserveAspectRatio="none" aria-hidden="true">
      <clipPath id=${this.clip}><rect x="0" y="0" width=${r} height="100" /></clipPath>
      <path class="wave-all" d=${n} />
      <path class="wave-played" d=${n} clip-path="url(#${this.clip})" />
    </svg>`}about(e){return R`<div class="file-line">
      <span class="ellipsis" title=${e.label}>${e.label}</span>
      <span class="soft">${ie(e.seconds)} · ${_(e.bytes)}</span>
      ${this.chooser({look:`button quiet small`,content:R`<span>Replace</span>`})}
    </div>`}chooser(e){return xn({name:`audio`,accept:qn,multiple:!0,take:e=>kn(this.workbench,e,`audio`),...e})}get sound(){return this.querySelector(`audio`)}async toggle(){let e=this.sound;e?.paused?await e.play().catch(()=>this.heard()):e?.pause()}seek(e){let t=this.sound;t!==null&&(t.currentTime=Number(e.target.value),this.heard())}heard(){this.seconds=this.sound?.currentTime??0,this.playing=this.sound!==null&&!this.sound.paused,this.requestUpdate()}};customElements.define(`studio-audio`,Yn);var Xn=.5,Zn=.1,Qn=15,$n=5e3,er=3;async function tr(e,t,n=()=>!0){t.volume=e.volume,t.muted=e.muted,await rr(()=>t.readyState>0||t.error!==null,n),t.playbackRate=e.playbackRate,t.currentTime=Math.min(t.duration||0,e.currentTime+(nr(e)?Xn:0)),await rr(()=>!t.seeking&&t.readyState>=er||t.error!==null,n,$n),await rr(()=>!nr(e)||e.currentTime>=t.currentTime,n),n()&&(Math.abs(t.currentTime-e.currentTime)>Zn&&(t.currentTime=e.currentTime),e.paused||await t.play().catch(()=>void 0),e.pause())}function nr(e){return!e.paused&&!e.ended&&e.readyState>=er}async function rr(e,t,n=1/0){let r=performance.now()+n;for(;!e()&&t()&&performance.now()<r;)await new Promise(e=>setTimeout(e,Qn))}var ir=`modulepreload`,ar=function(e){return`/assets/`+e},or={},sr=function(e){return e.pathname.endsWith(`.css`)},cr=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},lr=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=ar(t,n);let r=s(t),i=sr(r);return cr(or,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ir,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},ur=2e3,dr=class{constructor(e,t,n=fr){this.video=e,this.address=t,this.streaming=n,this.stopped=!1}async play(){if(this.streaming.takesPieces()){let e=await this.streaming.load();if(this.stopped)return;this.attach(e)}else this.video.src=this.address;await this.video.play().catch(()=>void 0)}stop(){this.stopped=!0,this.stopWaiting?.(),this.hls?.destroy(),this.hls=void 0}attach(e){let t=new e({enableWorker:!1,startPosition:0,backBufferLength:90});t.on(e.Events.ERROR,(n,r)=>{if(r.fatal){let n=r.type===e.ErrorTypes.MEDIA_ERROR;this.stopWaiting?.(),this.stopWaiting=this.streaming.later(()=>this.resume(t,n),ur)}}),t.loadSource(this.address),t.attachMedia(this.video),this.hls=t}resume(e,t){t?e.recoverMediaError():e.levels.length===0?e.loadSource(this.address):e.startLoad()}},fr={takesPieces:()=>`MediaSource`in window||`ManagedMediaSource`in window,load:async()=>(await lr(async()=>{let{default:e}=await import(`./chunk-D6a35TnA.js`);return{default:e}},[])).default,later:(e,t)=>{let n=setTimeout(e,t);return()=>clearTimeout(n)}},pr=class extends K{static{this.properties={shown:{attribute:!1},growing:{state:!0},waiting:{state:!0}}}constructor(){super(),this.changing=!1,this.turn=0,this.growing=!1,this.waiting=!0}disconnectedCallback(){this.leave(),super.disconnectedCallback()}createRenderRoot(){return this}willUpdate(e){let t=e.get(`shown`);e.has(`shown`)&&t?.id!==this.shown.id&&(this.leave(),this.growing=this.shown.state!==`DONE`,this.waiting=!0)}render(){return R`${this.growing?this.growingVideo():V}
    ${this.shown.state===`DONE`?R`<video
          class=${this.growing?`coming`:``}
          controls
          playsinline
          preload="auto"
          src=${s.videoAddress(this.shown.id)}
          aria-label="The finished video"
        ></video>`:V}
    ${this.growing?R`<p class=${this.waiting?`live live-soon`:`live`} role="status">
          ${this.waiting?`Waiting for more …`:`Growing`}
        </p>`:V}`}growingVideo(){return R`<video
      class="growing"
      controls
      playsinline
      aria-label="The video as far as it is rendered, with sound"
      @waiting=${()=>this.waiting=!0}
      @playing=${()=>this.waiting=!1}
    ></video>`}updated(){let e=this.querySelector(`video.growing`);e!==null&&(this.stream===void 0&&this.begin(e),this.shown.state===`DONE`&&!this.changing&&this.finish(e))}begin(e){let t=this.turn;this.stream=new dr(e,s.streamAddress(this.shown.id)),this.stream.play().catch(()=>{t===this.turn&&this.dispatchEvent(new Event(`unplayable`))})}async finish(e){let t=this.turn;if(this.changing=!0,document.fullscreenElement===e||document.pictureInPictureElement===e)await this.replace(e);else if(await tr(e,this.querySelector(`video:not(.growing)`),()=>t===this.turn),t===this.turn){let t=document.activeElement===e;this.stream?.stop(),this.growing=!1,await this.updateComplete,t&&this.querySelector(`video`)?.focus()}}async replace(e){let{currentTime:t,paused:n}=e;this.stream?.stop(),e.src=s.videoAddress(this.shown.id),e.currentTime=t,this.waiting=!1,n||await e.play().catch(()=>void 0)}leave(){this.turn++,this.changing=!1,this.stream?.stop(),this.stream=void 0}};customElements.define(`render-player`,pr);function mr(e,t,n){if(e.format!==`MP4`||e.state===`DONE`||e.frameCount===0)return V;let r=e.streamable||t===`video`,i=(e,r,i,a)=>R`<label title=${a}>
      <input
        type="radio"
        name="stage-view"
        value=${e}
        .checked=${e===t}
        ?disabled=${!i}
        @change=${()=>n(e)}
      />
      <span>${r}${i?V:R`<span class="visually-hidden"> (in a few seconds)</span>`}</span>
    </label>`;return R`<fieldset class="stage-view">
    <legend class="visually-hidden">What to show while the video is rendered</legend>
    ${i(`frame`,`Newest frame`,!0,`The frame that was rendered last`)}
    ${i(`video`,`With sound`,r,r?`What is rendered so far, from the beginning`:`In a few seconds, when the first part is rendered`)}
  </fieldset>`}var hr=class extends X{constructor(...e){super(...e),this.drawing=!1,this.arrived=e=>this.take(e.detail)}connectedCallback(){super.connectedCallback(),this.workbench.addEventListener(`frame`,this.arrived)}disconnectedCallback(){this.workbench.removeEventListener(`frame`,this.arrived),super.disconnectedCallback()}render(){let{shown:e}=this.workbench.renders;return e===void 0?this.steps():e.format===`MP4`&&(e.state===`DONE`||this.watched===e.id&&!E(e))?this.player(e):e.state===`DONE`?this.result(e):E(e)?this.ended(e):this.live(e)}player(e){return R`<render-player .shown=${e} @unplayable=${()=>this.watch(void 0)}></render-player>
      ${this.view(e)}`}view(e){return mr(e,this.watched===e.id?`video`:`frame`,t=>this.watch(t===`video`?e.id:void 0))}watch(e){this.watched=e,this.drawn=void 0,this.requestUpdate()}result(e){switch(e.format){case`GIF`:return R`<img src=${s.videoAddress(e.id)} alt="The finished loop" />`;case`PNG`:return R`${gr(`waiting`,e.subjectKind,e.subject)}
          <div class="verdict">
            <p><b>${e.frameCount} pictures of ${e.width} × ${e.height} pixels</b></p>
            <p>
              ${h(b(e))} at ${e.frameRate} frames per second, as one ZIP of
              ${_(e.bytes)}. Download it below.
            </p>
          </div>`;case`MP4`:case`WEBM`:return R`<video
          controls
          playsinline
          preload="auto"
          src=${s.videoAddress(e.id)}
          aria-label="The finished video"
        ></video>`}}steps(){let{subject:e,audio:t}=this.workbench.materials,n=e===void 0||t===void 0,r=(e,t)=>R`<li class=${e?`step step-done`:`step`}>
        ${t}${e?R`<span class="visually-hidden"> (done)</span>`:V}
      </li>`;return R`${e===void 0?V:gr(n?`waiting`:``,e.kind,e.id)}
    ${n?R`<ol class="steps">
          ${r(e!==void 0,`A portrait or a clip`)} ${r(t!==void 0,`A voice`)} ${r(!1,`Render`)}
        </ol>`:V}`}live(e){let t=this.drawn===e.id;return R`${gr(t?`waiting waited`:`waiting`,e.subjectKind,e.subject)}
      <canvas class=${t?``:`unseen`} role="img" aria-label="Preview of the video being rendered"></canvas>
      ${t?R`<p class="live">Live</p>`:R`<p class="live live-soon">${v(e)}</p>`}
      ${this.view(e)}`}ended(e){return R`${gr(`waiting`,e.subjectKind,e.subject)}
      <div class="verdict">
        <p><b>${e.failure?.message??`${v(e)}.`}</b></p>
        <p>${e.failure?.hint??`Render again whenever you like.`}</p>
      </div>`}take(e){this.latest=e,this.drawing||(this.drawing=!0,this.drawLatest())}async drawLatest(){for(;this.latest!==void 0;){let e=this.latest;this.latest=void 0;let t=this.workbench.renders.active?.id,n=await createImageBitmap(e.picture).catch(()=>void 0),r=this.querySelector(`canvas`);n!==void 0&&r!==null&&t===this.workbench.renders.shown?.id&&(_r(r,n),r.dataset.frame=String(e.index),this.show(t)),n?.close()}this.drawing=!1}show(e){this.drawn!==e&&(this.drawn=e,this.requestUpdate())}};function gr(e,t,n){return R`<img class=${e} src=${t===`TEMPLATE_SET`?s.frameAddress(n,0,1280):s.contentAddress(n)} alt="" />`}function _r(e,t){(e.width!==t.width||e.height!==t.height)&&(e.width=t.width,e.height=t.height),e.getContext(`2d`)?.drawImage(t,0,0)}customElements.define(`studio-stage`,hr);function vr(e){return e.project===void 0?e.problems.page===void 0?`One moment …`:`The project could not be read.`:yr(e)??br(e)??e.preflight.obstacle?.message}function yr({transfers:e,building:t,materials:n}){return Object.keys(e).length>0?`Waiting for the upload.`:t.running===void 0?n.subject===void 0?n.audio===void 0?`Add a subject and a voice first.`:`Add a subject first.`:n.subject.kind===`PORTRAIT`&&n.faces?.length===0?`The portrait needs a face that can be seen.`:n.audio===void 0?`Add a voice first.`:void 0:`Waiting for the frames of the clip.`}function br({project:e,model:t,materials:n}){let r=e?.subjectKind??null;return r!==null&&(t===void 0||!w(t,r))?`No model of this studio can animate ${ge(r)} yet.`:t===void 0?`Choose a model first.`:t.features!==null&&n.features===void 0?`Add the ${t.features.name} features of the voice first.`:void 0}var xr=[`MP4`,`WEBM`,`GIF`,`PNG`],Sr=class extends X{render(){let{problems:e,renders:t}=this.workbench,{shown:n}=t;return R`
      ${n!==void 0&&!E(n)?this.progress(n):V} ${this.start(n)}
      ${q(e.render)}
    `}start(e){let{renders:t}=this.workbench,n=vr(this.workbench),r=e===void 0;return R`${this.formats()}
      <div class="transport">
        <button
          type="button"
          class=${r||e.state===`FAILED`||e.state===`CANCELLED`?`large primary`:`large`}
          ?disabled=${n!==void 0||t.submitting}
          aria-describedby="render-reason"
          @click=${()=>t.submit()}
        >
          ${t.all.length===0?`Render`:`Render again`}
        </button>
        ${Y(t.priority,`the next render`,e=>{t.priority=e,this.requestUpdate()})}
        <p class="transport-words" id="render-reason">${n??this.outlook(e)}</p>
        ${e?.state===`DONE`?R`<a class="button large primary" href=${s.downloadAddress(e.id)} download>Download ${x[e.format].file}</a>`:V}
      </div>`}formats(){let e=this.workbench.project?.format??`MP4`;return R`<div class="formats">
      ${J(`format`,R`<span class="visually-hidden">Format</span>`,xr.map(e=>({value:e,words:x[e].name})),e,e=>this.workbench.change({format:e}))}
      <p class="hint">${x[e].use}</p>
    </div>`}outlook(e){if(e?.state===`DONE`){let t=fe(e);return R`<b>${v(e)}</b>${t===void 0?V:R` in ${h(t)}`}
        <span class="soft">
          ${h(b(e))} · ${e.width} × ${e.height} · ${_(e.bytes)}
        </span>`}if(e!==void 0&&E(e))return R`<b>${v(e)}</b>`;if(e!==void 0)return R`<span class="soft">As the project is now. It waits behind the others.</span>`;let{materials:t,project:n}=this.workbench,{audio:r}=t,i=Math.round((r?.seconds??0)*(n?.frameRate??0));return R`Ready: ${h(r?.seconds??0)} of video, ${i} frames.`}progress(e){let t=e.frameCount>0,n=e.state===`QUEUED`;return R`<div class="transport transport-running">
        <p class="transport-state"><b role="status">${v(e)}</b> <span>${t?y(e):``}</span></p>
        <progress
          max="1"
          value=${t||!T(e)?de(e):V}
          aria-label="Progress of the render"
          aria-valuetext=${t?`${y(e)}, ${v(e)}`:v(e)}
        ></progress>
        <p class="transport-words soft">${n?this.place(e):this.figures(e)}</p>
        <div class="transport-holds">
          ${e.state===`PAUSED`?R`<button type="button" @click=${()=>this.workbench.renders.resume(e.id)}>Resume</button>`:R`<button type="button" @click=${()=>this.workbench.renders.pause(e.id)}>Pause</button>`}
          <button type="button" @click=${()=>this.workbench.renders.cancel(e.id)}>Cancel</button>
        </div>
      </div>
      ${En(e)} ${q(this.workbench.renders.problem(e))}`}place(e){let{renders:t}=this.workbench;return R`${[t.queuePaused?`The whole queue is paused`:``,t.outlook(e)??``,this.figures(e)].filter(e=>e!==``).join(` · `)} <a href="/queue">See the queue</a>`}figures(e){return this.workbench.renders.connected?Tn(e):`The connection was lost. Trying again …`}};customElements.define(`studio-render`,Sr);function Cr(e,t,n,r=`parameter`){let i=`${r}-${e.name}`,a=R`<p class="hint" id="${i}-help">${e.help}</p>`;return Se(e)===`segments`?R`<div class="parameter">${Er(e,i,t,n)} ${a}</div>`:R`<div class="parameter">
    <div class="parameter-head">
      <label for=${i}>${e.title}</label>
      ${t===e.defaultValue?V:wr(e,n)} ${Tr(e,i,t,n)}
    </div>
    ${a}
  </div>`}function wr(e,t){return R`<button
    type="button"
    class="quiet small"
    aria-label=${`Reset ${e.title} to ${we(e,e.defaultValue)}`}
    @click=${()=>t(e.defaultValue)}
  >
    Reset
  </button>`}function Tr(e,t,n,r){switch(Se(e)){case`switch`:return Or(e,t,n,r);case`slider`:return kr(e,t,n,r);case`select`:return Dr(e,t,n,r);case`number`:case`segments`:return Ar(e,t,n,r)}}function Er(e,t,n,r){return J(t,e.title,e.choices.map((e,t)=>({value:t,words:ve(e)})),n,r)}function Dr(e,t,n,r){return R`<select
    id=${t}
    aria-describedby="${t}-help"
    @change=${e=>r(e.target.selectedIndex)}
  >
    ${e.choices.map((e,t)=>R`<option value=${t} .selected=${t===n}>${ve(e)}</option>`)}
  </select>`}function Or(e,t,n,r){return R`<input
    id=${t}
    class="switch"
    type="checkbox"
    role="switch"
    aria-describedby="${t}-help"
    .checked=${n===e.maximum}
    @change=${t=>r(t.target.checked?e.maximum:e.minimum)}
  />`}function kr(e,t,n,r){return R`<output for=${t}>${we(e,n)}</output>
    <input
      id=${t}
      type="range"
      aria-describedby="${t}-help"
      aria-valuetext=${we(e,n)}
      min=${e.minimum}
      max=${e.maximum}
      step=${e.step}
      .value=${String(n)}
      @input=${e=>r(Number(e.target.value))}
    />`}function Ar(e,t,n,r){return R`<input
    id=${t}
    type="number"
    inputmode="numeric"
    aria-describedby="${t}-help"
    min=${e.minimum}
    max=${e.maximum}
    step=${e.step}
    .value=${String(n)}
    @change=${t=>{let i=t.target,a=Ce(e,i.valueAsNumber)??n;i.value=String(a),r(a)}}
  />`}var jr=class extends X{render(){let{models:e,model:t,problems:n,project:r,modelNotice:i}=this.workbench,a=r?.subjectKind??null,o=e.filter(e=>w(e,a));return R`
      ${o.length===0?this.lacking(a):this.choice(o,a===null)}
      ${i===void 0?V:R`<p class="note" role="status">${i}</p>`}
      ${this.others(e.filter(e=>!w(e,a)))}
      ${t===void 0||!w(t,a)?V:R`${this.rates(t)} ${this.parameters(t)}`}
      ${q(n.settings)}
    `}lacking(e){return e===`TEMPLATE_SET`?R`<div class="note lacking">
          <p><b>A template set needs a SyncTalk_2D checkpoint</b></p>
          <p class="hint">
            Import <code>N.pth</code>, as training wrote it for this person, on the Models page. Then come back here: the
            model is chosen by itself.
          </p>
          <p><a class="button small" href="/models">Import a checkpoint</a></p>
        </div>`:R`<p class="soft">This studio has no models. <a href="/models">Import one</a>.</p>`}others(e){let t=e[0]?.subjects[0];return t===void 0?V:R`<p class="hint">
          ${S(e.map(e=>e.title))} ${e.length===1?`animates`:`animate`}
          ${ge(t)}. <a href="/models">All models</a>
        </p>`}choice(e,t){return R`<fieldset class="models">
      <legend class="visually-hidden">Model</legend>
      ${e.map(e=>R`<label class="model">
          <input
            type="radio"
            name="model"
            .checked=${e.id===this.workbench.project?.modelId}
            @change=${()=>this.workbench.chooseModel(e)}
          />
          <span class="model-title">${e.title}</span>
          <span class="hint">${e.summary}</span>
          ${e.features===null?V:R`<span class="hint">Needs ${e.features.name} features of the voice.</span>`}
          <span class="soft">
            ${t?`for ${S(e.subjects.map(ge))} · `:``}${e.family} · ${e.licence}
          </span>
        </label>`)}
    </fieldset>`}rates(e){return e.frameRates.length===1?R`<p class="soft">Renders ${e.frameRates[0]} frames per second.</p>`:J(`frame-rate`,`Frame rate`,e.frameRates.map(e=>({value:e,words:`${e} fps`})),this.workbench.project?.frameRate,e=>this.workbench.change({frameRate:e}))}parameters(e){if(e.parameters.length===0)return V;let t=this.workbench.project?.parameters??{},n=e.parameters.every(e=>C(e,t)===e.defaultValue);return R`${e.parameters.map(n=>Cr(n,C(n,t),r=>this.workbench.change({parameters:Te(e,{...t,[n.name]:r})})))}
      <button
        type="button"
        class="quiet reset-all"
        ?disabled=${n}
        @click=${()=>this.workbench.change({parameters:Te(e,{})})}
      >
        Reset all to defaults
      </button>`}};customElements.define(`studio-model`,jr);var Mr={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Nr=e=>(...t)=>({_$litDirective$:e,values:t}),Pr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Fr}=pn,Ir=e=>e,Lr=()=>document.createComment(``),Z=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Fr(r.insertBefore(Lr(),i),r.insertBefore(Lr(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Ir(e).nextSibling;Ir(r).insertBefore(e,i),e=t}}}return n},Q=(e,t,n=e)=>(e._$AI(t,n),e),Rr={},zr=(e,t=Rr)=>e._$AH=t,Br=e=>e._$AH,Vr=e=>{e._$AR(),e._$AA.remove()},Hr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Ur=Nr(class extends Pr{constructor(e){if(super(e),e.type!==Mr.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=Br(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Q(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Q(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Q(i[d],a[m]),Z(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Q(i[f],a[p]),Z(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Hr(o,p,m),u=Hr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=Z(e,i[d]);Q(t,a[p]),c[p]=t}else c[p]=Q(n,a[p]),Z(e,i[d],n),i[t]=null;p++}else Vr(i[f]),f--}else Vr(i[d]),d++;for(;p<=m;){let t=Z(e,c[m+1]);Q(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&Vr(e)}return this.ut=o,zr(e,c),B}}),Wr=[`MP4`,`WEBM`,`GIF`,`PNG`];function Gr(e,t,n){let r=document.createElement(`dialog`);r.className=`change-dialog`,r.setAttribute(`aria-labelledby`,`change-title`);let i=e,a=o=>{i={...i,...o},G(Kr(e,t,n,i,a),r)};return a({}),document.body.append(r),r.showModal(),new Promise(t=>{r.addEventListener(`close`,()=>{r.remove(),t(r.returnValue===`render`?Zr(e,i):void 0)})})}function Kr(e,t,n,r,i){let a=t.filter(t=>w(t,e.subjectKind)),o=a.find(({id:e})=>e===r.modelId);return R`<form method="dialog">
    <h2 id="change-title">Render once more</h2>
    <p class="hint">${n}, with the same subject and voice. Change what is to be different.</p>
    ${a.length>1?qr(a,r,i):V}
    ${o!==void 0&&o.frameRates.length>1?J(`change-rate`,`Frame rate`,o.frameRates.map(e=>({value:e,words:`${e} fps`})),r.frameRate,e=>i({frameRate:e})):V}
    ${J(`change-format`,`Format`,Wr.map(e=>({value:e,words:x[e].name})),r.format,e=>i({format:e}))}
    ${o===void 0?V:Yr(o,r,i)}
    <div class="actions">
      <button class="quiet" value="keep">Cancel</button>
      <button class="primary" value="render">Add to the queue</button>
    </div>
  </form>`}function qr(e,t,n){return R`<label for="change-model">Model</label>
    <select
      id="change-model"
      @change=${r=>{let i=e[r.target.selectedIndex];i!==void 0&&n(Jr(i,t))}}
    >
      ${e.map(e=>R`<option .selected=${e.id===t.modelId}>${e.title}</option>`)}
    </select>`}function Jr(e,t){return{modelId:e.id,frameRate:e.frameRates.includes(t.frameRate)?t.frameRate:e.frameRates[0]??25,parameters:Xr(e,t.parameters)}}function Yr(e,t,n){return R`${e.parameters.map(r=>Cr(r,C(r,t.parameters),i=>n({parameters:Xr(e,{...t.parameters,[r.name]:i})}),`change`))}`}function Xr(e,t){return Object.fromEntries(e.parameters.map(e=>[e.name,C(e,t)]))}function Zr(e,t){let n=[`modelId`,`frameRate`,`parameters`,`format`].filter(n=>JSON.stringify(t[n])!==JSON.stringify(e[n]));return Object.fromEntries(n.map(e=>[e,t[e]]))}function Qr(e,t,n){let r=document.createElement(`dialog`);return r.setAttribute(`aria-labelledby`,`confirm-question`),G(R`<form method="dialog">
      <h2 id="confirm-question">${e}</h2>
      <p>${t}</p>
      <div class="actions">
        <button class="quiet" value="keep" autofocus>Keep</button>
        <button class="danger" value="act">${n}</button>
      </div>
    </form>`,r),document.body.append(r),r.showModal(),new Promise(e=>{r.addEventListener(`close`,()=>{r.remove(),e(r.returnValue===`act`)})})}var $r=class extends X{render(){let{all:e}=this.workbench.renders,t=q(this.workbench.problems.renders);return e.length===0?R`<p class="soft">Every render of this project is kept here until you delete it.</p>
          ${t}`:R`<ul class="history">
            ${Ur(e,e=>e.id,e=>this.row(e))}
          </ul>
          ${t}`}row(e){let{renders:t}=this.workbench,n=e===t.shown,r=pe(e.submittedAt),i=t.outlook(e);return R`<li class=${n?`entry entry-chosen`:`entry`} data-render=${e.id} data-state=${e.state}>
      <button type="button" class="entry-show" aria-pressed=${n} @click=${()=>t.show(e.id)}>
        <img src=${s.thumbnailAddress(e.subject)} alt="" width="56" height="56" />
        <span class="entry-words">
          <b>${v(e)}${e.state===`RENDERING`?` ${y(e)}`:``}</b>
          <span class="soft">${i===void 0?``:`${i} · `}${this.details(e,r)}</span>
        </span>
      </button>
      <span class="entry-actions">${E(e)?this.ended(e,r):this.unfinished(e,r)}</span>
      ${q(t.problem(e))}
    </li>`}unfinished(e,t){let{renders:n}=this.workbench;return R`${Y(e.priority,`the render of ${t}`,t=>n.prioritise(e.id,t))}
      ${e.state===`PAUSED`?this.button(`Resume`,t,()=>void n.resume(e.id)):this.button(`Pause`,t,()=>void n.pause(e.id))}
      ${this.button(`Duplicate`,t,()=>void this.duplicate(e,t))}`}ended(e,t){return R`${e.state===`DONE`?R`<a class="button quiet small" href=${s.downloadAddress(e.id)} download>Download</a>
            ${Dn(e)}`:this.button(`Retry`,t,()=>void this.workbench.renders.retry(e.id))}
      ${this.button(`Duplicate`,t,()=>void this.duplicate(e,t))}
      ${this.button(`Delete`,t,()=>void this.discard(e,t))}`}button(e,t,n){return R`<button type="button" class="quiet small" aria-label=${`${e} the render of ${t}`} @click=${n}>
      ${e}
    </button>`}details(e,t){let n=this.workbench.models.find(t=>t.id===e.modelId)?.title??e.modelId,r=e.state===`DONE`?[h(b(e)),_(e.bytes)]:[],i=this.workbench.renders.voiceOf(e);return[t,...i===void 0?[]:[i],n,x[e.format].name,`${e.frameRate} fps`,...r].join(` · `)}async duplicate(e,t){let n=await Gr(e,this.workbench.models,`The render of ${t}`);n!==void 0&&await this.workbench.renders.duplicate(e.id,n)}async discard(e,t){await Qr(`Delete this render?`,`The render of ${t} and its video go for good.`,`Delete render`)&&await this.workbench.renders.remove(e.id)}};customElements.define(`studio-history`,$r);var ei=`.npy,.bin,.json`,ti=class extends X{render(){let{model:e,materials:t,transfers:n,problems:r}=this.workbench,i=e?.features??null;if(i===null)return V;let{features:a}=t;return R`
      ${a===void 0?this.empty(i):this.about(a)} ${bn(n.features)}
      ${q(r.features)}
    `}updated(e){super.updated(e);let t=this.closest(`section`);t!==null&&(t.hidden=(this.workbench.model?.features??null)===null)}empty(e){return R`${Sn(this.workbench,`features`,{accept:ei,look:`dropzone`,multiple:!0,content:R`<span><b>Drop the ${e.name} features</b> of the voice, or <u>choose a file</u></span>
          <small>
            A <code>.npy</code> file with ${e.width} values a row, or a <code>.bin</code> file together with its
            <code>.json</code>.
          </small>`})}
      <p class="hint">
        This model does not hear the recording itself. The script that prepared its training makes the features of any
        recording.
      </p>`}about(e){return R`<div class="file-line">
      <span class="ellipsis" title=${e.label}>${e.label}</span>
      <span class="soft">${_(e.bytes)}</span>
      ${Sn(this.workbench,`features`,{accept:ei,look:`button quiet small`,multiple:!0,content:R`<span>Replace</span>`})}
      <button type="button" class="quiet small" @click=${()=>this.workbench.dropFeatures()}>Remove</button>
    </div>`}};customElements.define(`studio-features`,ti);var ni=1500,ri=class extends HTMLElement{connectedCallback(){this.timer=setTimeout(()=>void this.look(),ni)}disconnectedCallback(){clearTimeout(this.timer)}async look(){let e=await s.render(this.dataset.render??``).catch(()=>void 0);e!==void 0&&this.isConnected&&(this.textContent=e.state===`RENDERING`?`${v(e)} ${y(e)}`:v(e),this.dataset.state=e.state,E(e)||(this.timer=setTimeout(()=>void this.look(),ni)))}};customElements.define(`project-progress`,ri);var ii={WAITING:`waits until the device is free`,PREPARING:`prepares a person and a voice`,TUNING:`tries how the network runs fastest`,RENDERING:`renders`,LATENCY:`renders frames one by one`,ENCODING:`encodes`,NETWORK:`runs the network alone`},ai={prepare:`prepare`,network:`network`,composite:`compositing`,encode:`colours and H.264`},oi=700,si=class extends K{constructor(...e){super(...e),this.models=new Set,this.devices=new Set,this.seconds=10,this.autoTune=!1}connectedCallback(){this.replaceChildren(),super.connectedCallback(),this.look()}disconnectedCallback(){clearTimeout(this.clock),super.disconnectedCallback()}createRenderRoot(){return this}async look(){clearTimeout(this.clock),await this.attempt(async()=>{let e=this.state===void 0;this.state=await s.benchmark(),e&&this.choose(this.state)}),this.isConnected&&this.state?.latest?.state===`RUNNING`&&(this.clock=window.setTimeout(()=>void this.look(),oi))}choose({models:e,devices:t,latest:n}){this.models=new Set(n?.models??e.map(({id:e})=>e)),this.devices=new Set(n?.devices.length?n.devices:t.slice(0,1).map(({id:e})=>e)),this.seconds=n?.seconds??this.seconds,this.autoTune=n?.autoTune??this.autoTune}async start(e){e.preventDefault(),await this.attempt(async()=>{await s.startBenchmark({models:[...this.models],devices:[...this.devices],seconds:this.seconds,autoTune:this.autoTune})}),await this.lookUnless(this.problem)}async cancel(){await this.attempt(()=>s.cancelBenchmark()),await this.lookUnless(this.problem)}async lookUnless(e){e===void 0&&await this.look()}async attempt(e){try{await e(),this.problem=void 0}catch(e){this.problem=r(e)}this.requestUpdate()}render(){let e=this.state?.latest??void 0;return R`${this.state===void 0?V:this.order(this.state,e?.state===`RUNNING`)}
    ${q(this.problem)} ${e===void 0?V:this.outcome(e)}`}order({models:e,devices:t},n){return R`<form class="panel benchmark-order" @submit=${this.start}>
      ${this.choices(`Models`,e,this.models)} ${t.length>1?this.choices(`Devices`,t,this.devices):V}
      ${J(`seconds`,`Each is measured for`,[5,10,30,60].map(e=>({value:e,words:`${e} s`})),this.seconds,e=>{this.seconds=e})}
      <div>
        <label>
          <input
            type="checkbox"
            name="auto-tune"
            .checked=${this.autoTune}
            @change=${e=>{this.autoTune=e.target.checked}}
          />
          Tune first
        </label>
        <p class="hint">
          Finds how many calls of each network side by side, with how many threads, are fastest. Renders use it from then
          on; no pixel changes.
        </p>
      </div>
      <div class="actions">
        <button type="submit" ?disabled=${n||this.models.size===0||this.devices.size===0}>Measure</button>
        ${n?R`<button type="button" class="quiet" @click=${this.cancel}>Stop</button>`:V}
      </div>
    </form>`}choices(e,t,n){return R`<fieldset>
      <legend>${e}</legend>
      ${t.map(({id:t,name:r})=>R`<label>
          <input
            type="checkbox"
            name=${e.toLowerCase()}
            value=${t}
            .checked=${n.has(t)}
            @change=${()=>{n.delete(t)||n.add(t),this.requestUpdate()}}
          />
          ${r}
        </label>`)}
    </fieldset>`}outcome(t){return R`<section class="benchmark-figures" aria-label="Figures">
      ${t.state===`RUNNING`?this.progress(t):V}
      ${t.state===`CANCELLED`?R`<p class="note" role="status">Stopped.</p>`:V}
      ${t.refusal===null?V:q(new e(0,t.refusal.code,t.refusal.message,t.refusal.hint))}
      ${t.results.length===0?V:ci(t.results)}
    </section>`}progress({progress:e}){let t=this.state?.models.find(({id:t})=>t===e?.model)?.name??e?.model;return R`<div class="transfer">
      <p class="transfer-words" role="status"><span>${e===null?`Begins …`:`${t}: ${ii[e.phase]} …`}</span></p>
      <progress
        max=${e?.total??1}
        value=${e?.done??0}
        aria-label="Measurements done"
      ></progress>
    </div>`}};function ci(e){return R`<div class="benchmark-scroll" tabindex="0" role="region" aria-label="Measured models">
      <table class="benchmark-table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Frames a second</th>
            <th scope="col">Network alone</th>
            <th scope="col">One frame: p50</th>
            <th scope="col">p95</th>
            <th scope="col">p99</th>
            <th scope="col">Memory</th>
          </tr>
        </thead>
        <tbody>
          ${e.map(li)}
        </tbody>
      </table>
    </div>
    ${e.map(ui)}`}function li({title:e,device:t,figures:n,refusal:r}){let i=R`${e}<br /><small class="soft">on ${t}</small>`;if(n===null)return R`<tr>
      <td>${i}</td>
      <td colspan="6">${r?.message} <span class="hint">${r?.hint}</span></td>
    </tr>`;let{network:a,latency:o}=n;return R`<tr>
    <td>${i}</td>
    <td><b>${n.framesPerSecond.toFixed(1)}</b></td>
    <td>${a===null?`–`:a.framesPerSecond.toFixed(1)}</td>
    <td>${o.p50.toFixed(0)} ms</td>
    <td>${o.p95.toFixed(0)} ms</td>
    <td>${o.p99.toFixed(0)} ms</td>
    <td>${_(n.memoryBytes)}</td>
  </tr>`}function ui({title:e,deviceName:t,figures:n}){return n===null?V:R`<details>
        <summary>${e}: stage by stage</summary>
        <p class="soft">
          ${n.frames} frames of ${n.width}×${n.height} on ${t}. Stages of several frames run
          side by side, so they add up to more than a frame takes.
        </p>
        <ul class="benchmark-stages">
          ${n.stages.map(({name:e,milliseconds:t})=>R`<li>${ai[e]??e} <b>${t.toFixed(1)} ms</b></li>`)}
        </ul>
        ${di(n)}
      </details>`}function di({network:e,tried:t}){return e===null?V:R`<p class="soft">The network: ${fi(e)}.</p>
    ${t.length===0?V:R`<ul class="benchmark-stages">
          ${t.map(e=>R`<li>${fi(e)} <b>${e.framesPerSecond.toFixed(1)} a second</b></li>`)}
        </ul>`}`}function fi({calls:e,threads:t,batch:n}){let r=n===1?``:`, ${n} frames each`;return`${e} ${e===1?`call`:`calls`} side by side on ${t} ${t===1?`thread`:`threads`}${r}`}customElements.define(`model-benchmark`,si);var pi=class extends EventTarget{constructor(...e){super(...e),this.precision=`FP32`,this.mode=`told`,this.waiting=0,this.refused=[]}async take(e){if(this.running!==void 0)return[];this.refused=[];let t=[];for(let[n,r]of e.entries()){this.waiting=e.length-n-1;let i=await this.takeOne(r);i!==void 0&&t.push(i)}return t}choose(e){Object.assign(this,e),this.changed()}async takeOne(e){let t=new AbortController,n={name:e.name,share:0,stop:()=>t.abort()};this.running=n,this.changed();try{return await l(e,{precision:this.precision,mode:this.mode,signal:t.signal,progress:e=>{n.share=e,this.changed()}})}catch(t){this.refused.push({name:e.name,problem:r(t)});return}finally{this.running=void 0,this.changed()}}changed(){this.dispatchEvent(new Event(`change`))}},mi={FP32:{words:`32 bit`,use:`As trained. Choose this where you are not sure.`},FP16:{words:`16 bit`,use:`Half the size. Faster where the processor computes in 16 bits; no difference can be seen.`}},hi={told:{words:`As the file tells`,use:`Checkpoints that tell nothing are of the mode ave: the studio listens by itself.`},hubert:{words:`HuBERT`,use:`The mode hubert: you give HuBERT features with every recording.`}},gi=class extends K{constructor(...e){super(...e),this.imports=new pi,this.over=!1,this.leaving=new AbortController}connectedCallback(){this.replaceChildren(),super.connectedCallback();let{signal:e}=this.leaving;this.imports.addEventListener(`change`,()=>this.requestUpdate(),{signal:e}),document.addEventListener(`dragover`,e=>this.drag(e),{signal:e}),document.addEventListener(`dragleave`,()=>this.mark(!1),{signal:e}),document.addEventListener(`drop`,e=>this.drop(e),{signal:e})}disconnectedCallback(){this.leaving.abort(),super.disconnectedCallback()}createRenderRoot(){return this}render(){let{running:e,refused:t,precision:n,mode:r}=this.imports;return R`
      ${e===void 0?this.chooser():bn(e,`Building the network …`)}
      ${this.imports.waiting>0?R`<p class="hint">${this.imports.waiting} more to come.</p>`:V}
      ${t.map(({name:e,problem:t})=>R`<div class="refused-file"><p class="soft ellipsis">${e}</p>${q(t)}</div>`)}
      ${J(`precision`,`Precision`,[{value:`FP32`,words:mi.FP32.words},{value:`FP16`,words:mi.FP16.words}],n,e=>this.imports.choose({precision:e}))}
      <p class="hint">${mi[n].use}</p>
      ${J(`mode`,`Trained on`,[{value:`told`,words:hi.told.words},{value:`hubert`,words:hi.hubert.words}],r,e=>this.imports.choose({mode:e}))}
      <p class="hint">${hi[r].use}</p>
    `}chooser(){return xn({name:`model`,accept:`.pth,.onnx`,look:this.over?`dropzone dropzone-model dropzone-over`:`dropzone dropzone-model`,multiple:!0,take:e=>void this.take(e),content:R`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M24 5 41 14.5v19L24 43 7 33.5v-19zM7 14.5 24 24l17-9.5M24 24v19" />
        </svg>
        <span><b>Drop a checkpoint</b>, or <u>choose a file</u></span>
        <small>
          <code>N.pth</code> from SyncTalk_2D training, <code>audio_visual_encoder.pth</code>, or an ONNX file.
        </small>`})}async take(e){let t=await this.imports.take(e);t.length>0&&this.imports.refused.length===0&&location.assign(_i(t))}drag(e){e.dataTransfer?.types.includes(`Files`)&&(e.preventDefault(),e.dataTransfer.dropEffect=`copy`,this.mark(!0))}drop(e){let t=[...e.dataTransfer?.files??[]];t.length>0&&(e.preventDefault(),this.mark(!1),this.take(t))}mark(e){this.over!==e&&(this.over=e,this.requestUpdate())}};function _i(e){return`/models?${new URLSearchParams(e.map(e=>[`imported`,e.id]))}`}customElements.define(`model-import`,gi);var vi=class extends K{createRenderRoot(){return this}render(){let{label:e=``}=this.dataset;return R`<button type="button" class="quiet small" aria-label=${e} @click=${this.ask}>Remove</button>
      ${q(this.problem)}`}async ask(){let{model:e=``,title:t=``}=this.dataset;await Qr(`Remove “${t}”?`,`Its files go for good. Projects that use it need another model before they can be rendered again.`,`Remove model`)&&await this.discard(e)}async discard(e){try{await s.removeModel(e),location.assign(`/models`)}catch(e){this.problem=r(e),this.requestUpdate()}}};customElements.define(`model-removal`,vi);var yi=20,bi=200,xi=12,Si={previewsPerSecond:1,longestEdge:160},Ci=class extends EventTarget{constructor(){super(),this.ended=[],this.nodes=[],this.models=[],this.connected=!0,this.said=``,this.busy=new Set,this.names=new Map,this.labels=new Ne,this.known=new Set,this.attempts=new te(()=>this.changed()),this.limit=yi,this.acts=0,this.reading=new tt(()=>this.attempts.attempt(`page`,()=>this.read())),this.socket=new He({changed:e=>this.heard(e),deleted:()=>void this.refresh(),frame:(e,t)=>this.dispatchEvent(new CustomEvent(`frame`,{detail:{render:t,frame:e}})),queue:()=>void this.refresh(),refused:()=>void this.refresh(),connection:e=>this.reached(e)},void 0,Si)}problem(e){return this.attempts.problems[e]}nameOf(e){return this.names.get(e.project)}voiceOf(e){return this.labels.of(e.audio)}modelOf(e){return this.models.find(t=>t.id===e.modelId)?.title??e.modelId}get slots(){let e=this.nodes.reduce((e,t)=>e+t.slots,0);return this.queue?.paused?0:e||1/0}get hasMore(){return this.ended.length>=this.limit&&this.limit<bi}open(){this.socket.watchQueue(),this.refresh(),this.lookAround()}close(){this.socket.stop()}wake(){this.socket.hurry(),this.known.clear(),this.refresh(),this.lookAround()}refresh(){return this.reading.ask()}more(){return this.limit=Math.min(bi,this.limit+40),this.refresh()}pauseQueue(){return this.switchQueue(!0,()=>s.pauseQueue())}resumeQueue(){return this.switchQueue(!1,()=>s.resumeQueue())}pause(e){return this.act(e.id,()=>s.pauseRender(e.id))}resume(e){return this.act(e.id,()=>s.resumeRender(e.id))}cancel(e){return this.act(e.id,()=>s.cancelRender(e.id))}retry(e){return this.act(e.id,()=>s.retryRender(e.id))}duplicate(e,t){return this.act(e.id,async()=>{await s.duplicateRender(e.id,t),this.say(`A copy of ${this.nameOf(e)??`the render`} waits in the queue.`)})}remove(e){return this.act(e.id,()=>s.deleteRender(e.id))}prioritise(e,t){return this.expect(n=>Ye(n,e.id,t)),this.act(e.id,()=>s.prioritise(e.id,t))}move(e,t){return this.expect(n=>Je(n,e.id,t)),this.act(e.id,async()=>{t.priority!==void 0&&await s.prioritise(e.id,t.priority),await s.moveRender(e.id,t.before)})}renderAgain(e){return this.act(`receipt`,async()=>{await s.renderFromReceipt(await e.text()),this.say(`What ${e.name} tells of waits in the queue.`)})}switchQueue(e,t){return this.queue!==void 0&&(this.queue={...this.queue,paused:e}),this.say(e?`The queue is paused.`:`The queue goes on.`),this.act(`queue`,t)}expect(e){this.queue!==void 0&&(this.queue={...this.queue,renders:e(this.queue.renders)})}async act(e,t){this.acts++,this.busy.add(e),await this.attempts.attempt(e,async()=>void await t()),this.busy.delete(e),await this.refresh()}async read(){let e=this.acts,[t,n]=await Promise.all([s.queue(),s.endedRenders(this.limit)]);this.acts===e?this.busy.size===0&&(await this.attempts.attempt(`names`,()=>this.readNames([...t.renders,...n])),this.adopt(t,n)):this.refresh()}adopt(e,t){let n=this.queue?.renders,r=n===void 0?[]:t.filter(({id:e})=>n.some(t=>t.id===e));this.queue={...e,renders:Ti(n??[],e.renders)},this.ended=Ti(this.ended,t),this.forgetProblems(),r.length>0&&(this.say(r.map(e=>`${this.nameOf(e)??`A render`}: ${v(e)}.`).join(` `)),this.lookAround()),this.socket.follow(D(e.renders,this.slots).slice(0,xi).map(e=>e.id)),this.changed()}async readNames(e){if(e.some(e=>!this.known.has(e.modelId))&&(this.models=await s.models()),e.some(e=>!this.known.has(e.project)))for(let e of await s.projects())this.names.set(e.id,e.name);await this.labels.read(e.map(e=>e.audio));for(let t of e)this.known.add(t.modelId).add(t.project)}async lookAround(){await Promise.all([this.attempts.attempt(`machine`,async()=>void(this.storage=await s.storage())),this.attempts.attempt(`nodes`,async()=>void(this.nodes=await s.nodes()))]),this.changed()}heard(e){E(e)?this.refresh():(this.expect(t=>t.map(t=>t.id===e.id?{...t,...e}:t)),this.changed())}reached(e){this.connected=e,this.changed()}forgetProblems(){let e=new Set([...this.queue?.renders??[],...this.ended].map(e=>e.id));for(let t of Object.keys(this.attempts.problems))!e.has(t)&&!wi.includes(t)&&delete this.attempts.problems[t]}say(e){this.said=e,this.changed()}changed(){this.dispatchEvent(new Event(`change`))}},wi=[`page`,`names`,`queue`,`receipt`,`machine`,`nodes`];function Ti(e,t){let n=new Map(e.map(e=>[e.id,e]));return t.map(e=>{let t=n.get(e.id);return t!==void 0&&JSON.stringify(t)===JSON.stringify(e)?t:e})}var Ei=class extends HTMLElement{constructor(...e){super(...e),this.leaving=new AbortController}connectedCallback(){this.board=new Ci;let{signal:e}=this.leaving;document.addEventListener(`dragover`,e=>this.over(e),{signal:e}),document.addEventListener(`dragleave`,()=>this.toggleAttribute(`data-over`,!1),{signal:e}),document.addEventListener(`drop`,e=>this.drop(e),{signal:e}),document.addEventListener(`visibilitychange`,()=>this.seen(),{signal:e}),window.addEventListener(`online`,()=>this.board.wake(),{signal:e}),this.board.open()}disconnectedCallback(){this.leaving.abort(),this.board.close()}over(e){e.dataTransfer?.types.includes(`Files`)&&(e.preventDefault(),e.dataTransfer.dropEffect=`copy`,this.toggleAttribute(`data-over`,!0))}drop(e){let t=e.dataTransfer?.files[0];t!==void 0&&(e.preventDefault(),this.toggleAttribute(`data-over`,!1),this.board.renderAgain(t))}seen(){document.visibilityState===`visible`&&this.board.wake()}},$=class extends K{constructor(...e){super(...e),this.changed=()=>this.requestUpdate()}connectedCallback(){let e=this.closest(`queue-desk`);if(e===null)throw Error(`Expected <${this.localName}> within <queue-desk>`);this.board=e.board,this.board.addEventListener(`change`,this.changed),super.connectedCallback()}disconnectedCallback(){this.board.removeEventListener(`change`,this.changed),super.disconnectedCallback()}createRenderRoot(){return this}shouldUpdate(){return this.board.queue!==void 0||this.board.problem(`page`)!==void 0}update(e){this.hasUpdated||(this.replaceChildren(),this.renderOptions.renderBefore=null),super.update(e)}};customElements.define(`queue-desk`,Ei);var Di=class extends ${render(){let{queue:e}=this.board;return R`<div class="queue-summary">
        <p class="queue-count">${e===void 0?V:this.summary()}</p>
        ${e===void 0?V:this.toggle(e.paused)}
      </div>
      ${e?.paused?R`<p class="note note-held">
            <b>The queue is paused.</b> Nothing is rendered, and nothing begins, until you
            resume it. Nothing that is done is lost.
          </p>`:V}
      ${this.board.connected?V:R`<p class="note" role="status">The connection was lost. What you see may be old; trying again …</p>`}
      ${q(this.board.problem(`page`)??this.board.problem(`names`))} ${q(this.board.problem(`queue`))}
      <p class="visually-hidden" role="status">${this.board.said}</p>`}summary(){let{slots:e}=this.board,{renders:t=[],secondsLeft:n=null,paused:r=!1}=this.board.queue??{};return t.length===0?R`Nothing waits.`:R`<b>${S([[D(t,e).length,`running`],[We(t,e).length,`waiting`],[Ge(t).length,`paused`]].filter(([e])=>e>0).map(([e,t])=>`${e} ${t}`))}</b>${n===null||r?V:R`<span class="soft">${`, all done in ${g(n)}`}</span>`}`}toggle(e){return e?R`<button type="button" class="primary" ?disabled=${this.board.busy.has(`queue`)} @click=${this.resume}>
          Resume the queue
        </button>`:R`<button type="button" ?disabled=${this.board.busy.has(`queue`)} @click=${this.pause}>
          Pause the queue
        </button>`}pause(){this.board.pauseQueue()}resume(){this.board.resumeQueue()}};customElements.define(`queue-head`,Di);var Oi=z`<path d="m6 14 6-6 6 6" />`,ki=z`<path d="m6 10 6 6 6-6" />`,Ai=z`<path d="M6 5h12M6 16l6-6 6 6" />`,ji=class extends K{constructor(...e){super(...e),this.shown=!1}static{this.properties={job:{attribute:!1},name:{},model:{},voice:{},outlook:{},waits:{type:Boolean},problem:{attribute:!1},busy:{type:Boolean},first:{type:Boolean},last:{type:Boolean},movable:{type:Boolean}}}createRenderRoot(){return this}async show(e){let t=await createImageBitmap(e.picture).catch(()=>void 0),n=this.querySelector(`canvas`);t!==void 0&&n!==null&&(n.width=t.width,n.height=t.height,n.getContext(`2d`)?.drawImage(t,0,0),n.dataset.frame=String(e.index),this.shown||(this.shown=!0,this.requestUpdate())),t?.close()}render(){return R`${this.movable?R`<span class="grip" draggable="true" aria-hidden="true" title="Drag to another place">⠿</span>`:V}
      ${this.picture()} ${this.words()} ${this.progress()} ${this.controls()}
      ${En(this.job)} ${q(this.problem)}`}picture(){let e=T(this.job);return R`<span class="job-picture">
      <img src=${s.thumbnailAddress(this.job.subject)} alt="" width="64" height="64" loading="lazy" ?hidden=${e&&this.shown} />
      ${e?R`<canvas width="64" height="64" aria-hidden="true" ?hidden=${!this.shown}></canvas>`:V}
    </span>`}words(){let{job:e}=this,t=e.frameCount>0?[h(b(e))]:[],n=[...this.voice===void 0?[]:[this.voice],this.model,x[e.format].name,`${e.frameRate} fps`,...t].join(` · `);return R`<div class="job-words">
      <a href="/projects/${e.project}#render-${e.id}">${this.name}</a>
      <span class="soft">${n}</span>
    </div>`}progress(){let{job:e}=this,t=e.framesDone>0&&e.frameCount>0?` ${y(e)}`:``;return R`<div class="job-progress">
      <p class="job-state">
        <span class="state" data-state=${this.waits?`QUEUED`:e.state}>
          ${this.waits?ue(`QUEUED`):v(e)}${t}
        </span>
        <span class="soft">${this.outlook}</span>
      </p>
      ${wn(e,this.name)}
      <p class="soft">${Tn(e)}</p>
    </div>`}controls(){let{job:e,board:t}=this;return R`<div class="job-controls" role="group" aria-label=${`What to do with ${this.name}`}>
      ${Y(e.priority,this.name,n=>void t.prioritise(e,n))}
      ${this.movable?R`<span class="job-moves">
            ${this.mover(`top`,`to the top`,Ai,this.first)} ${this.mover(`up`,`up`,Oi,this.first)}
            ${this.mover(`down`,`down`,ki,this.last)}
          </span>`:V}
      ${e.state===`PAUSED`?this.button(`Resume`,()=>void t.resume(e)):this.button(`Pause`,()=>void t.pause(e))}
      ${this.button(`Duplicate`,()=>void this.duplicate())}
      ${this.button(`Cancel`,()=>void t.cancel(e))}
    </div>`}mover(e,t,n,r){return On(`Move ${this.name} ${t}`,n,()=>this.dispatchEvent(new CustomEvent(`step`,{detail:e,bubbles:!0})),{name:e,disabled:r})}button(e,t){return R`<button
      type="button"
      class="quiet small"
      aria-label=${`${e} ${this.name}`}
      ?disabled=${this.busy}
      @click=${t}
    >
      ${e}
    </button>`}async duplicate(){let e=await Gr(this.job,this.board.models,this.name);e!==void 0&&await this.board.duplicate(this.job,e)}};customElements.define(`queue-job`,ji);var Mi=class extends ${constructor(...e){super(...e),this.framed=e=>this.show(e.detail)}connectedCallback(){super.connectedCallback(),this.board.addEventListener(`frame`,this.framed)}disconnectedCallback(){this.board.removeEventListener(`frame`,this.framed),super.disconnectedCallback()}render(){let{queue:e,ended:t}=this.board;if(e===void 0)return V;if(e.renders.length===0)return t.length===0?this.teach():R`<p class="soft">Everything is done. New renders appear here.</p>`;let{slots:n}=this.board;return R`${this.group(`Running`,D(e.renders,n),e)}
      ${this.group(`Waiting`,We(e.renders,n),e)} ${this.group(`Paused`,Ge(e.renders),e)}`}updated(e){super.updated(e),this.refocus()}teach(){return R`<div class="panel teach">
      <h3>Nothing has been rendered yet</h3>
      <p>
        Press <b>Render</b> in a project and it appears here. You may queue as many as you like, change their order while
        they wait, and close this page: they go on, also after a restart, where they stopped.
      </p>
      <p><a class="button primary" href="/">To the projects</a></p>
    </div>`}group(e,t,n){if(t.length===0)return V;let r=`jobs-${e.toLowerCase()}`;return R`<section class="jobs-group" aria-labelledby=${r}>
      <h3 id=${r}>${e} <span class="soft">${t.length}</span></h3>
      <ol
        class="jobs"
        @dragstart=${this.lift}
        @dragover=${e=>this.aim(e,t)}
        @dragleave=${this.clear}
        @drop=${e=>this.drop(e,t)}
        @dragend=${this.letGo}
        @step=${e=>this.step(e,t)}
      >
        ${Ur(t,e=>e.id,(e,r)=>this.row(e,r,t.length,n))}
      </ol>
    </section>`}row(e,t,n,r){let i=Xe(r,e.id,this.board.slots);return R`<li class="job" data-job=${e.id} data-state=${e.state}>
      <queue-job
        .board=${this.board}
        .job=${e}
        .name=${this.board.nameOf(e)??`A project`}
        .voice=${this.board.voiceOf(e)}
        .model=${this.board.modelOf(e)}
        .outlook=${i===void 0?``:Ni(e,i,r)}
        .waits=${i!==void 0}
        .problem=${this.board.problem(e.id)}
        .busy=${this.board.busy.has(e.id)}
        .first=${t===0}
        .last=${t===n-1}
        .movable=${e.state!==`PAUSED`&&n>1}
      ></queue-job>
    </li>`}step(e,t){let n=t.find(({id:t})=>t===Fi(e));n!==void 0&&(this.focused={job:n.id,step:e.detail},this.move(n,Ke(t,n.id,e.detail)))}move(e,t){t!==void 0&&(this.board.move(e,t),this.requestUpdate())}async refocus(){if(this.focused===void 0)return;let{job:e,step:t}=this.focused;this.focused=void 0;let n=this.querySelector(`[data-job="${e}"] queue-job`);await n?.updateComplete;let r=n?.querySelector(`[data-act="${t}"]`);(r?.disabled?n?.querySelector(`[data-act]:not(:disabled)`):r)?.focus()}lift(e){let t=e.target.closest(`.job`);t!==null&&e.dataTransfer!==null&&(this.dragged=t.dataset.job,e.dataTransfer.effectAllowed=`move`,e.dataTransfer.setDragImage(t,16,16))}aim(e,t){let n=Pi(e);this.clear(),n!==null&&t.some(({id:e})=>e===this.dragged)&&(e.preventDefault(),n.dataset.drop=Ii(e,n)?`after`:`before`)}drop(e,t){let n=Pi(e),r=t.find(({id:e})=>e===this.dragged);if(n!==null&&r!==void 0){e.preventDefault();let i=t.findIndex(({id:e})=>e===n.dataset.job)+ +!!Ii(e,n);this.move(r,qe(t,r.id,i))}this.letGo()}letGo(){this.dragged=void 0,this.clear()}clear(){this.querySelectorAll(`[data-drop]`).forEach(e=>delete e.dataset.drop)}show({render:e,frame:t}){matchMedia(`(prefers-reduced-motion: reduce)`).matches||this.querySelector(`[data-job="${e}"] queue-job`)?.show(t)}};function Ni(e,t,n){let r=Ze(n,e.id);return r===void 0?le(t):`${le(t)}, begins in ${g(r)}`}function Pi(e){return e.target instanceof Element?e.target.closest(`.job`):null}function Fi(e){return Pi(e)?.dataset.job}function Ii(e,t){let{top:n,height:r}=t.getBoundingClientRect();return e.clientY>n+r/2}customElements.define(`queue-jobs`,Mi);function Li(e,t){let n=document.createElement(`dialog`);n.className=`frames-dialog video-dialog`,n.setAttribute(`aria-labelledby`,`video-title`);let r=s.videoAddress(e.id);G(R`<form method="dialog" class="frames-head">
        <h2 id="video-title" class="ellipsis">${t}</h2>
        <button class="small">Close</button>
      </form>
      ${e.format===`GIF`?R`<img src=${r} alt=${`The finished loop of ${t}`} />`:R`<video controls autoplay playsinline src=${r} aria-label=${`The finished video of ${t}`}></video>`}`,n),document.body.append(n),n.addEventListener(`close`,()=>n.remove()),n.showModal()}var Ri=class extends ${render(){let{ended:e,hasMore:t}=this.board;return R`${e.length===0?R`<p class="soft">What is done, failed or cancelled is kept here until you delete it.</p>`:R`<ul class="history">
          ${Ur(e,e=>e.id,e=>this.row(e))}
        </ul>`}
    ${t?R`<button type="button" class="small" @click=${()=>void this.board.more()}>Show more</button>`:V}`}row(e){let t=this.board.nameOf(e)??`A project`,n=pe(e.finishedAt??e.submittedAt);return R`<li class="entry" data-render=${e.id} data-state=${e.state}>
      <a class="entry-show" href="/projects/${e.project}#render-${e.id}">
        <img src=${s.thumbnailAddress(e.subject)} alt="" width="56" height="56" loading="lazy" />
        <span class="entry-words">
          <b>${t}</b>
          <span class="soft"><span class="state" data-state=${e.state}>${v(e)}</span> · ${this.details(e,n)}</span>
        </span>
      </a>
      ${this.actions(e,t,n)} ${this.reason(e)} ${q(this.board.problem(e.id))}
    </li>`}details(e,t){let n=fe(e),r=e.state===`DONE`&&n!==void 0?[`rendered in ${h(n)}`]:[],i=e.state===`DONE`?[h(b(e)),_(e.bytes)]:[],a=this.board.voiceOf(e);return[t,...a===void 0?[]:[a],this.board.modelOf(e),x[e.format].name,...i,...r].join(` · `)}reason({failure:e}){return e===null?V:R`<div class="note note-problem entry-reason">
          <p>${e.message}</p>
          ${e.hint===``?V:R`<p class="hint">${e.hint}</p>`}
        </div>`}actions(e,t,n){let r=e.state===`DONE`;return R`<span class="entry-actions">
      ${r&&e.format!==`PNG`?this.button(`Play`,t,()=>Li(e,t)):V}
      ${r?R`<a class="button quiet small" href=${s.downloadAddress(e.id)} download>Download</a> ${Dn(e)}`:this.button(`Retry`,t,()=>void this.board.retry(e))}
      ${this.button(`Duplicate`,t,()=>void this.duplicate(e,t))}
      ${this.button(`Delete`,t,()=>void this.discard(e,t,n))}
    </span>`}button(e,t,n){return R`<button type="button" class="quiet small" aria-label=${`${e} ${t}`} @click=${n}>${e}</button>`}async duplicate(e,t){let n=await Gr(e,this.board.models,t);n!==void 0&&await this.board.duplicate(e,n)}async discard(e,t,n){await Qr(`Delete this render?`,`The render of ${t} that ended ${n} goes for good, with its video.`,`Delete render`)&&await this.board.remove(e)}};customElements.define(`queue-history`,Ri);var zi=class extends ${render(){let{storage:e,nodes:t}=this.board;return R`${q(this.board.problem(`machine`)??this.board.problem(`nodes`))} ${e===void 0?V:this.room(e)}
    ${t.length>1?this.workers(t):V}`}room(e){let t=[[`Finished videos`,e.rendersBytes],[`Renders under way`,e.jobsBytes],[`Portraits, voices, clips`,e.uploadsBytes],[`Models`,e.modelsBytes],[`Everything else`,e.otherBytes]];return R`<details class="room">
        <summary>${_(t.reduce((e,[,t])=>e+t,0))} used, ${_(e.freeBytes)} free</summary>
        <dl class="room-parts">
          ${t.map(([e,t])=>R`<dt>${e}</dt><dd>${_(t)}</dd>`)}
        </dl>
      </details>
      ${Hi(e)}`}workers(e){return R`<h3>Machines</h3>
      <ul class="nodes">
        ${e.map(e=>R`<li>
            <b>${e.name}</b>${e.self?R` <span class="badge">this one</span>`:V}
            <span class="soft">${Vi(e.slots)} · seen ${pe(e.seenAt)}</span>
          </li>`)}
      </ul>`}},Bi=class extends ${render(){return R`${xn({name:`receipt`,accept:`.json,application/json`,look:`dropzone`,take:([e])=>{e!==void 0&&this.board.renderAgain(e)},content:R`<span><b>Drop a receipt</b>, or <u>choose a file</u></span>
        <small>A render comes with a receipt of all that went into it. From it the same video is made again.</small>`})}
    ${q(this.board.problem(`receipt`))}`}};function Vi(e){return e===0?`shows pages only`:e===1?`renders one at a time`:`renders ${e} at once`}function Hi({freeBytes:e,minimumFreeBytes:t}){return e>=2*t?V:R`<div class="note note-problem" role="status">
    <p>${e<t?`The disk is nearly full: renders wait until there is room.`:`The disk is getting full.`}</p>
    <p class="hint">
      Renders need ${_(t)} to be free. Delete renders or projects that you do not need any more.
    </p>
  </div>`}customElements.define(`queue-machine`,zi),customElements.define(`queue-receipt`,Bi);var Ui={PROBLEM:`In the way`,WARNING:`Beware`,NOTE:`Note`,GOOD:`Good`},Wi=[`PROBLEM`,`WARNING`,`NOTE`,`GOOD`],Gi=class extends X{render(){let{preflight:e,problems:t,project:n}=this.workbench;return t.preflight===void 0?n?.subject===null&&n.audio===null?V:e.report===void 0?R`<p class="soft">Looking at the subject and the voice …</p>`:this.report(e.report,e.current):R`<p class="soft">The check before rendering did not work: ${t.preflight.message}</p>`}updated(){let{project:e,problems:t}=this.workbench;this.hidden=e?.subject===null&&e.audio===null&&t.preflight===void 0}report(e,t){let n=qi(e.findings.filter(({level:e})=>e===`PROBLEM`||e===`WARNING`)),r=qi(e.findings.filter(({level:e})=>e===`NOTE`||e===`GOOD`));return R`<div class="preflight" aria-busy=${!t}>
      <p class="preflight-line" role="status">
        <b>${Ji(e)}</b> <span class="soft">${Yi(e)}</span>
      </p>
      ${n.length===0?V:R`<ul class="findings">${n.map(Ki)}</ul>`}
      ${r.length===0?V:R`<details class="findings-more">
            <summary>${r.length===1?`One more finding`:`${r.length} ${n.length>0?`more `:``}findings`}</summary>
            <ul class="findings">
              ${r.map(Ki)}
            </ul>
          </details>`}
    </div>`}};function Ki({level:e,message:t,hint:n}){return R`<li class="finding" data-level=${e}>
    <span class="finding-level">${Ui[e]}</span>
    <span>${t}${n===``||n===null?V:R` <span class="soft">${n}</span>`}</span>
  </li>`}function qi(e){return e.toSorted((e,t)=>Wi.indexOf(e.level)-Wi.indexOf(t.level))}function Ji({findings:e,ready:t}){let n=t=>e.filter(({level:e})=>e===t).length;if(n(`PROBLEM`)>0)return`This cannot be rendered yet.`;let r=n(`WARNING`);return r>0?r===1?`Can be rendered, with one thing to know.`:`Can be rendered, with ${r} things to know.`:t?`Nothing stands in the way.`:`Looks good so far.`}function Yi({predicted:e,ready:t}){if(e===null||!t)return``;if(e.seconds===null)return`How long it takes is known after the first render with this model.`;let n=[e.memoryBytes===null?``:`${_(e.memoryBytes)} of memory`,e.diskBytes===null?``:`${_(e.diskBytes)} on disk`].filter(e=>e!==``);return`Takes ${g(e.seconds)}${n.length>0?`, needs ${n.join(` and `)}`:``}.`}customElements.define(`studio-preflight`,Gi);function Xi(){if(!matchMedia(`(prefers-reduced-motion: reduce)`).matches)for(let e of document.querySelectorAll(`.card`)){let t=e.querySelector(`video`);t!==null&&(e.addEventListener(`pointerenter`,()=>void t.play().catch(()=>void 0)),e.addEventListener(`pointerleave`,()=>{t.pause(),t.load()}))}}function Zi(){`command`in HTMLButtonElement.prototype||document.addEventListener(`click`,e=>{let t=e.target instanceof Element?e.target.closest(`button[commandfor]`):null,n=document.getElementById(t?.getAttribute(`commandfor`)??``);n instanceof HTMLDialogElement&&(t?.getAttribute(`command`)===`show-modal`?n.showModal():n.close())})}Zi(),Xi();