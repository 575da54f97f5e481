import { html } from 'lit';
import { formatsOf } from './formats';

const formats = formatsOf('en-GB');
const { number, plural, list } = formats;

/** What went wrong, and what to do. */
export type Told = readonly [message: string, hint: string];

const told = (message: string, hint: string): Told => [message, hint];

/** "2nd", "3rd", "11th". */
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ORDINALS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/**
 * All that the elements say, in English. Each other language is a file like this one, which the type check holds to be as
 * complete. Whole sentences stand here, never parts that elements join: another language has another order of words.
 */
export const en = {
  formats,

  common: {
    close: 'Close',
    cancel: 'Cancel',
    keep: 'Keep',
    delete: 'Delete',
    remove: 'Remove',
    replace: 'Replace',
    name: 'Name',
    reset: 'Reset',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    again: 'Try again',
    retry: 'Retry',
    duplicate: 'Duplicate',
    download: 'Download',
    convert: 'Convert',
    compare: 'Compare',
    play: 'Play',
    log: 'Log',
    receipt: 'Receipt',
    model: 'Model',
    format: 'Format',
    frameRate: 'Frame rate',
    device: 'Device',
    voice: 'Voice',
    mouth: 'Mouth',
    frame: 'Frame',
    reading: 'One moment …',
    aProject: 'A project',
    logIn: 'Log in',
    disconnected: 'The connection was lost. Trying again …',
    /** What a control does, and to what: for those who hear its name alone. The words that are seen are part of it. */
    actOn: (act: string, what: string) => `${act} ${what}`,
    progressOf: (what: string) => `Progress of ${what}`,
    framesDone: (done: number, count: number) => `${number(done)} of ${number(count)} frames`,
    of: (part: string, whole: string) => `${part} of ${whole}`,
    fps: (rate: number) => `${rate} fps`,
    size: (width: number, height: number) => `${width} × ${height}`,
    renderOf: (when: string) => `the render of ${when}`,
    renderOfAsTitle: (when: string) => `The render of ${when}`,
    renderedIn: (duration: string) => `rendered in ${duration}`,
    english: 'In the studio’s own words',
  },

  units: {
    bytes: ['bytes', 'kB', 'MB', 'GB'],
    seconds: (value: string) => `${value} s`,
    minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
    aboutASecond: 'about a second',
    aboutSeconds: (seconds: number) => `about ${seconds} s`,
    aboutMinutes: (minutes: number) => `about ${minutes} min`,
    aboutHours: (hours: number, minutes: number) => `about ${hours} h ${minutes} min`,
    left: (about: string) => `${about} left`,
    speed: (frames: string) => `${frames} frames/s`,
    today: (time: string) => `today ${time}`,
    yesterday: (time: string) => `yesterday ${time}`,
    onDay: (date: string, time: string) => `${date}, ${time}`,
  },

  states: {
    QUEUED: 'Waiting its turn',
    PREPARING: 'Listening to the voice',
    RENDERING: 'Rendering',
    MUXING: 'Finishing the file',
    PAUSED: 'Paused',
    DONE: 'Finished',
    CANCELLED: 'Cancelled',
    FAILED: 'Failed',
  },
  activities: {
    HEARING: 'The model listens to the voice',
    OPENING: 'Opening the model',
  },
  priorities: { LOW: 'Low priority', NORMAL: 'Normal priority', HIGH: 'High priority' },
  priorityOf: (what: string) => `Priority of ${what}`,

  kinds: {
    PORTRAIT: { one: 'Portrait', many: 'Portraits' },
    TEMPLATE_SET: { one: 'Template set', many: 'Template sets' },
    AUDIO: { one: 'Sound', many: 'Sound' },
    CLIP: { one: 'Clip', many: 'Clips' },
    FEATURES: { one: 'Features', many: 'Features' },
  },
  subjects: { PORTRAIT: 'a portrait', TEMPLATE_SET: 'a template set' },
  formatsOfVideo: {
    MP4: { name: 'MP4', use: 'Video with sound that plays everywhere.', file: 'MP4' },
    WEBM: { name: 'WebM', use: 'Video with sound in open formats, for the web. Takes longer to make.', file: 'WebM' },
    GIF: { name: 'GIF', use: 'A silent loop for chats and slides. Best for a few seconds.', file: 'GIF' },
    PNG: { name: 'PNG', use: 'Every frame as a picture, without loss, in one ZIP. No sound.', file: 'frames' },
  },
  devices: {
    cpu: 'Processor',
    cuda: 'NVIDIA GPU',
    tensorrt: 'NVIDIA GPU with TensorRT',
    coreml: 'Apple Core ML',
    directml: 'GPU with DirectML',
  } as Record<string, string>,

  speedHere: {
    unknown: 'Speed here: not measured yet',
    known: (speed: string, device: string) => `About ${speed} here (${device})`,
  },

  queue: {
    next: 'Next in the queue',
    place: (place: number) => `${place}${ORDINALS[ordinals.select(place)] ?? 'th'} in the queue`,
    begins: (place: string, about: string) => `${place}, begins in ${about}`,
    takes: (about: string) => `takes ${about}`,
    nothing: 'Nothing waits.',
    nothingOfYours: 'Nothing of yours waits.',
    running: (count: number) => `${count} running`,
    waiting: (count: number) => `${count} waiting`,
    paused: (count: number) => `${count} paused`,
    allDoneIn: (about: string) => `, all done in ${about}`,
    others: (count: number) =>
      plural(count, {
        one: 'Another person’s render is in the queue.',
        other: '# renders of other people are in the queue.',
      }),
    pauseAll: 'Pause the queue',
    resumeAll: 'Resume the queue',
    held: html`<b>The queue is paused.</b> Nothing is rendered, and nothing begins, until you resume it. Nothing that is
      done is lost.`,
    disconnected: 'The connection was lost. What you see may be old; trying again …',
    isPaused: 'The queue is paused.',
    goesOn: 'The queue goes on.',
    copied: (name: string) => `A copy of ${name} waits in the queue.`,
    theRender: 'the render',
    fromReceipt: (file: string) => `What ${file} tells of waits in the queue.`,
    groups: { running: 'Running', waiting: 'Waiting', paused: 'Paused' },
    allDone: 'Everything is done. New renders appear here.',
    teachTitle: 'Nothing has been rendered yet',
    teach: html`Press <b>Render</b> in a project and it appears here. You may queue as many as you like, change their
      order while they wait, and close this page: they go on, also after a restart, where they stopped.`,
    toProjects: 'To the projects',
    drag: 'Drag to another place',
    controls: (name: string) => `What to do with ${name}`,
    moveToTop: (name: string) => `Move ${name} to the top`,
    moveUp: (name: string) => `Move ${name} up`,
    moveDown: (name: string) => `Move ${name} down`,
    keys: 'Queue',
    keyEarlier: 'The job that has the focus comes earlier',
    keyLater: 'The job that has the focus comes later',
    preparing: 'Preparing',
  },

  ended: {
    none: 'What is done, failed or cancelled is kept here until you delete it.',
    more: 'Show more',
    deleteTitle: 'Delete this render?',
    deleteOf: (name: string, when: string) => `The render of ${name} that ended ${when} goes for good, with its video.`,
    deleteAct: 'Delete render',
  },

  machine: {
    room: {
      renders: 'Finished videos',
      jobs: 'Renders under way',
      uploads: 'Portraits, voices, clips',
      models: 'Models',
      other: 'Everything else',
    },
    used: (used: string, free: string) => `${used} used, ${free} free`,
    machines: 'Machines',
    self: 'this one',
    slots: (count: number) =>
      count === 0
        ? 'shows pages only'
        : plural(count, { one: 'renders one at a time', other: 'renders # at once' }),
    seen: (when: string) => `seen ${when}`,
    receipt: html`<b>Drop a receipt</b>, or <u>choose a file</u>`,
    receiptHelp: 'A render comes with a receipt of all that went into it. From it the same video is made again.',
    full: 'The disk is nearly full: renders wait until there is room.',
    filling: 'The disk is getting full.',
    lowHint: (least: string) =>
      `Renders need ${least} to be free. Delete renders or projects that you do not need any more.`,
  },

  transfer: {
    checking: 'Checking …',
    of: (name: string) => `Upload of ${name}`,
    uploaded: (afterwards: string) => `Uploaded. ${afterwards}`,
    percent: (share: number) => `${share} percent`,
    goOn: 'Go on',
    stop: 'Stop upload',
  },

  problems: {
    refused: told('The studio refused this request.', 'Reload the page and try again.'),
    tooLarge: told('This file is larger than the studio accepts.', 'Choose a smaller one.'),
    unexpected: (status: number) => told(
      `The studio answered with an error (${status}).`,
      'Try again. If it happens again, look at the studio’s log.',
    ),
    unreachable: told('The studio does not answer.', 'See whether it is still running, then try again.'),
    onThisPage: (message: string) => told(
      `Something went wrong on this page: ${message}`,
      'Reload the page and try again.',
    ),
    uploadStopped: told('The upload was stopped.', 'Nothing was kept of it.'),
    unreadableDrop: told(
      'Expected files or a folder with files, found nothing that the browser can read.',
      'Drop the folder that holds model.yaml itself, or choose its files.',
    ),
    recordingsWithoutSubject: (count: number) => told(
      `These are ${count} recordings, and there is nobody yet who could speak them.`,
      'Add a subject, then drop the recordings together again. Or drop just one of them.',
    ),
    featuresShape: (file: string) => told(
      `Expected a “shape”, or “num_frames” and “feature_size”, in whole numbers, found none in ${file}.`,
      'Drop the .bin file together with the .json file that was written with it.',
    ),
    featuresBytes: (expected: number, file: string, found: number) => told(
      `Expected ${expected} bytes in ${file}, as its description says, found ${found}.`,
      'Drop the .bin file together with the .json file that was written with it.',
    ),
    microphoneAbsent: told('There is no microphone that this browser could use.', 'Connect one, then open this again.'),
    microphoneRefused: told(
      'The browser does not let this page use the microphone.',
      'Allow it beside the address of this page, then open this again.',
    ),
    microphoneInsecure: told(
      'Browsers lend the microphone only to pages of this machine and to pages with https.',
      'Open the studio at http://localhost, or put it behind a server with https.',
    ),
    microphoneBusy: told(
      'The microphone cannot be opened: another program may be using it.',
      'Close that program and try again.',
    ),
    recordingUnsupported: told(
      'This browser cannot record sound.',
      'Record with another program and drop the file onto the page.',
    ),
  },

  readiness: {
    unreadable: 'The project could not be read.',
    upload: 'Waiting for the upload.',
    clip: 'Waiting for the frames of the clip.',
    nothing: 'Add a subject and a voice first.',
    subject: 'Add a subject first.',
    face: 'The portrait needs a face that can be seen.',
    voice: 'Add a voice first.',
    noModel: { PORTRAIT: 'No model of this studio can animate a portrait yet.', TEMPLATE_SET: 'No model of this studio can animate a template set yet.' },
    model: 'Choose a model first.',
    features: (kind: string) => `Add the ${kind} features of the voice first.`,
  },

  preflight: {
    levels: { PROBLEM: 'In the way', WARNING: 'Beware', NOTE: 'Note', GOOD: 'Good' },
    failed: (why: string) => `The check before rendering did not work: ${why}`,
    looking: 'Looking at the subject and the voice …',
    oneMore: 'One more finding',
    findings: (count: number) => `${count} findings`,
    moreFindings: (count: number) => `${count} more findings`,
    not: 'This cannot be rendered yet.',
    warnings: (count: number) =>
      plural(count, {
        one: 'Can be rendered, with one thing to know.',
        other: 'Can be rendered, with # things to know.',
      }),
    ready: 'Nothing stands in the way.',
    soFar: 'Looks good so far.',
    unmeasured: 'How long it takes is known after the first render with this model.',
    memory: (size: string) => `${size} of memory`,
    disk: (size: string) => `${size} on disk`,
    takes: (about: string) => `Takes ${about}.`,
    takesAndNeeds: (about: string, needs: string[]) => `Takes ${about}, needs ${list(needs)}.`,
  },

  render: {
    render: 'Render',
    again: 'Render again',
    next: 'the next render',
    downloadAs: (file: string) => `Download ${file}`,
    in: (state: string, duration: string) => html`<b>${state}</b> in ${duration}`,
    behind: 'As the project is now. It waits behind the others.',
    ready: (duration: string, frames: number) => `Ready: ${duration} of video, ${number(frames)} frames.`,
    progress: 'Progress of the render',
    queuePaused: 'The whole queue is paused',
    seeQueue: 'See the queue',
  },

  history: {
    none: 'Every render of this project is kept here until you delete it.',
    compareTitle: 'Compare two renders',
    deleteTitle: 'Delete this render?',
    deleteOf: (when: string) => `The render of ${when} and its video go for good.`,
    deleteAct: 'Delete render',
  },

  stage: {
    loop: 'The finished loop',
    video: 'The finished video',
    loopOf: (name: string) => `The finished loop of ${name}`,
    videoOf: (name: string) => `The finished video of ${name}`,
    pictures: (count: number, size: string) => `${number(count)} pictures of ${size} pixels`,
    picturesHelp: (duration: string, rate: number, size: string) =>
      `${duration} at ${rate} frames per second, as one ZIP of ${size}. Download it below.`,
    stepSubject: 'A portrait or a clip',
    stepVoice: 'A voice',
    stepRender: 'Render',
    stepDone: '(done)',
    preview: 'Preview of the video being rendered',
    live: 'Live',
    renderAgain: 'Render again whenever you like.',
    view: 'What to show while the video is rendered',
    newest: 'Newest frame',
    newestHelp: 'The frame that was rendered last',
    withSound: 'With sound',
    withSoundHelp: 'What is rendered so far, from the beginning',
    withSoundLater: 'In a few seconds, when the first part is rendered',
    later: '(in a few seconds)',
    growingVideo: 'The video as far as it is rendered, with sound',
    growing: 'Growing',
    waitingForMore: 'Waiting for more …',
    firstFrame: (duration: string) => `First frame after ${duration}`,
    firstFrameHelp: 'From the beginning of the work to the first frame on this page',
  },

  keys: {
    title: 'Keyboard',
    everywhere: 'On every page',
    showAll: 'Show all keys of the page',
    closeDialog: 'Close what lies above the page',
    rest: 'Keys rest while you write in a field. Tab goes from one control to the next.',
    or: 'or',
    caps: {} as Record<string, string>,
    video: 'Video',
    render: 'Render',
    compare: 'Compare',
    playOrPause: 'Play or pause',
    frameBack: 'One frame back',
    frameOn: 'One frame on',
    tenBack: 'Ten frames back',
    tenOn: 'Ten frames on',
    mute: 'Sound on or off',
    zoom: 'Zoom to the mouth, and back',
    fill: 'Fill the screen',
    view: 'While it is rendered: the newest frame, or with sound',
    edgeLeft: 'Edge to the left',
    edgeRight: 'Edge to the right',
    wipe: 'Wipe, or side by side',
    hearNext: 'Hear the next one',
    repeat: 'Repeat, or stop at the end',
  },

  compare: {
    how: 'How to compare',
    wipe: 'Wipe',
    side: 'Side by side',
    shownAs: (letter: string) => `What is shown as ${letter}`,
    edge: 'Edge between A and B',
    edgeAt: (percent: number, title: string) => `${percent} percent ${title}`,
    soundOf: 'Sound of',
    heard: 'Which one is heard',
    repeat: 'Repeat',
    counter: (frame: number, count: number, time: string) => `Frame ${frame} of ${count} · ${time}`,
  },

  bakeOff: {
    open: 'Compare models',
    openHelp: 'Let several models render the same three seconds',
    notReady: 'Needs a subject and a voice',
    title: (seconds: number) => `Compare models on ${seconds} seconds`,
    who: 'Who takes part',
    onlyOne: (model: string) => html`Only ${model} can animate this subject. Save presets of it to compare them, or
      <a href="/models">add a model</a>.`,
    begin: (count: number, seconds: number) => `Render ${count} × ${seconds} seconds`,
    stretch: (from: string, to: string) => `${from} to ${to}`,
    which: 'Which seconds of the voice',
    listen: 'Listen',
    earlier: 'Earlier ones',
    earlierOne: (when: string, count: number, from: string) =>
      `${when}, ${plural(count, { one: '# video', other: '# videos' })} from ${from}`,
    deleteOf: (when: string) => `Delete the comparison of ${when}`,
    cannot: (model: string) => html`<b>${model}</b> cannot take part`,
    chooseOthers: 'Choose others',
    use: 'Use this model',
    defaults: 'Defaults',
    asSet: 'As it is set now',
    ownSettings: 'Own settings',
  },

  batch: {
    title: (count: number) => `${count} recordings`,
    help: 'Each becomes a video of its own, with this project’s subject, model and settings. The project’s own voice stays as it is.',
    these: 'these renders',
    all: (count: number) => `Render all ${count}`,
    others: (count: number) => `Render the other ${count}`,
    ready: 'Ready',
  },

  change: {
    title: 'Render once more',
    help: (name: string) => `${name}, with the same subject and voice. Change what is to be different.`,
    act: 'Add to the queue',
  },

  report: {
    copy: 'Copy report',
    copyLog: 'Copy log',
    copied: 'Copied',
    selected: 'Selected: copy it with Ctrl+C',
  },

  log: {
    title: (name: string) => `Log: ${name}`,
    again: 'Read again',
    empty: 'Nothing was told of this render yet.',
  },

  exports: {
    title: (name: string) => `Download ${name}`,
    help: 'Other formats are made of the finished video. For the very best quality, render again in the format that you want.',
    download: (size: string) => `Download, ${size}`,
    progress: (format: string) => `Conversion to ${format}`,
    make: (format: string) => `Make ${format}`,
    again: (format: string) => `Try again ${format}`,
  },

  notices: {
    refused:
      'This browser was told to show no notices from the studio. Its settings for this address change that.',
    offer: 'Tell me on the desktop when a render is done',
    done: (name: string) => `${name} is rendered`,
    doneHelp: (duration: string) => `${duration} of video, ready to watch.`,
    failed: (name: string) => `${name} could not be rendered`,
  },

  projects: {
    deleted: (name: string) => `“${name}” was deleted.`,
    undo: 'Undo',
    undoOf: (name: string) => `Undo the deletion of ${name}`,
    import: 'Import a project',
    messages: 'Messages',
    nameLabel: 'Project name',
  },

  library: {
    search: 'Search the library',
    kind: 'Kind',
    all: 'All',
    sort: 'Sort by',
    sorts: { date: 'Newest first', name: 'Name', size: 'Largest first' },
    upload: 'Upload files',
    drop: 'Drop files anywhere on this page, or paste a picture or a recording.',
    empty: 'Nothing was uploaded yet. What you upload here or in a project can be used in any project.',
    none: 'Nothing is called like that.',
    unused: 'Not used in any project',
    usedIn: 'Used in',
    begin: 'New project',
    use: 'Use in …',
    keepUsed: 'It is used in a project. Delete the project first, or give it another file.',
    projects: 'Drag a card onto a project',
    label: (label: string) => `Name of ${label}`,
    beginWith: (label: string) => `New project with ${label}`,
    useOf: (label: string) => `Use ${label} in a project`,
    removeOf: (label: string) => `Delete ${label}`,
    removal: (label: string) => `Delete “${label}”?`,
    removed: 'The file goes for good.',
    fromHere: 'From the library',
    choose: 'Choose from the library',
    searchHere: 'Search',
    noneFits: 'Nothing that fits is there. What you upload for any project appears here.',
  },

  subject: {
    drop: html`<b>Drop a portrait</b>, paste one, or <u>choose a file</u>`,
    portraitHelp: 'JPEG, PNG or WebP, with a face that looks towards you.',
    clipHelp: 'Filmed somebody? Drop the clip, or a template set as ZIP or TAR.',
    clipWaits: 'The clip waits its turn',
    clipRead: 'Finding the face in each frame',
    clipFrames: 'Frames of the clip',
    notBegun: 'Not begun',
    framesSoFar: (done: number, count: number) => `${number(done)} of ${number(count)} frames.`,
    leave: 'You may leave this page meanwhile.',
    looking: 'Looking for faces …',
    noFace: 'No face was found in this picture.',
    noFaceHint: 'Choose one where the face is larger, in better light, or turned more towards you.',
    oneFace: 'One face found',
    whoSpeaks: (count: number) => `${count} faces found. Who speaks?`,
    face: (face: number) => `Face ${face}`,
    speaks: (face: number) => `Face ${face} speaks`,
    letSpeak: (face: number) => `Let face ${face} speak`,
  },

  fitting: {
    showBox: 'Show the box',
    showMesh: 'Show the mesh',
    adjust: 'Adjust by hand',
    reset: 'Reset the adjustment',
    pointsHelp:
      'Drag the points of the mouth, or move them with the arrow keys; with Shift they go farther, Delete puts one back.',
    boxHelp: 'Drag the box or its corner, or use the arrow keys; with Shift they go farther.',
    mouth: 'Mouth to look at',
    drawing: 'Drawing a frame …',
    drawn: 'A frame as the model draws it.',
    theModel: 'the model',
    picture: (model: string, mouth: string) =>
      `A frame as ${model} draws it, the mouth ${mouth.toLocaleLowerCase('en')}`,
    mouths: { REST: 'Resting', OPEN: 'Open', WIDE: 'Wide', ROUND: 'Round', CLOSED: 'Closed', BITE: 'Biting' },
    box: 'Box around the mouth',
    moved: (what: string, where: string) => `${what}, moved ${where}`,
    boxSize: (percent: number) => `Size of the box, ${percent} % of its size`,
    right: (length: string) => `${length} right`,
    left: (length: string) => `${length} left`,
    down: (length: string) => `${length} down`,
    up: (length: string) => `${length} up`,
    points: {
      61: 'Left corner of the mouth',
      291: 'Right corner of the mouth',
      0: 'Upper edge of the upper lip, middle',
      39: 'Upper edge of the upper lip, left',
      269: 'Upper edge of the upper lip, right',
      13: 'Lower edge of the upper lip, middle',
      82: 'Lower edge of the upper lip, left',
      312: 'Lower edge of the upper lip, right',
      14: 'Upper edge of the lower lip, middle',
      87: 'Upper edge of the lower lip, left',
      317: 'Upper edge of the lower lip, right',
      17: 'Lower edge of the lower lip, middle',
      181: 'Lower edge of the lower lip, left',
      405: 'Lower edge of the lower lip, right',
    },
  },

  template: {
    opening: 'Opening the frames …',
    about: (frames: number, duration: string) => `${number(frames)} frames, ${duration}`,
    aboutWithMasks: (frames: number, duration: string) => `${number(frames)} frames, ${duration}, with parsing masks`,
    faceless: (frames: string) => `No face was found in ${frames}.`,
    facelessHint: 'The box there lies between those of the frames around.',
    frame: (frame: string) => `frame ${frame}`,
    frames: (runs: string[]) => `frames ${list(runs)}`,
    moreRuns: (count: number) => plural(count, { one: '# more run', other: '# more runs' }),
    closely: 'Look closely',
    export: 'Export ZIP',
    holds: (names: string[]) => `The archive also holds ${list(names)}.`,
    import: (name: string) => `Import ${name}`,
    trying: (name: string) => `Trying ${name} …`,
    imported: (name: string) => html`${name} is one of the <a href="/models">models</a> now.`,
    play: 'Play the frames',
    pause: 'Pause the frames',
    frameOf: (frame: number, count: number) => `Frame ${frame} of ${count}`,
    picture: (frame: number, width: number, height: number) =>
      `Frame ${frame}, the face ${width} by ${height} pixels`,
    broken: 'This frame could not be loaded.',
  },

  audio: {
    keys: 'Space plays. I and O set the beginning and the end to the position. Plus, minus and 0 zoom.',
    record: 'Record',
    write: 'Write a text',
    reached: (lufs: string) => `${lufs} LUFS in the video.`,
    limited: (lufs: string) => `${lufs} LUFS in the video: any louder, and its loudest moment would be clipped.`,
    loudnesses: {
      14: '−14 LUFS, music services',
      16: '−16 LUFS, podcasts and the web',
      19: '−19 LUFS, audio books',
      23: '−23 LUFS, broadcast',
    },
    drop: html`<b>Drop a recording</b>, or <u>choose a file</u>`,
    formatsHelp: 'WAV, MP3, M4A, OGG, Opus or FLAC, or a video with sound.',
    severalHelp: 'Several at once become a video each.',
    play: 'Play the voice',
    pause: 'Pause the voice',
    position: 'Position in the voice',
    zoom: 'Zoom',
    farther: 'Look from further away',
    closer: 'Look closer',
    whole: 'Whole',
    used: 'What is used of the voice',
    from: 'From',
    to: 'to',
    usedSeconds: (duration: string) => `${duration} used`,
    useAll: 'Use all',
    even: 'Even out the loudness',
    aim: 'Loudness to aim at',
    start: 'Beginning of what is used',
    end: 'End of what is used',
  },

  recording: {
    title: 'Record a voice',
    asking: 'The browser asks whether this page may use the microphone.',
    stop: 'Stop and use it',
    start: 'Start recording',
    level: 'Level of the microphone',
    tooLoud: 'Too loud: move away from the microphone a little.',
    recording: 'Recording …',
    speak: 'Speak, and see whether the bar moves. Then start.',
    file: (time: string) => `Recording ${time}`,
  },

  speaking: {
    title: 'Write what is said',
    looking: 'Looking for programs that can speak …',
    make: 'Make a voice of it',
    stop: 'Speaking … stop',
    program: 'Program',
    text: 'Text',
    example: 'Good morning. I am glad that you are here.',
    speed: 'Speed',
    pitch: 'Pitch',
    nobody: 'No program on the studio’s machine can speak yet.',
    others: 'Other programs',
  },

  features: {
    drop: (kind: string) => html`<b>Drop the ${kind} features</b> of the voice, or <u>choose a file</u>`,
    help: (width: number) => html`A <code>.npy</code> file with ${width} values a row, or a <code>.bin</code> file together
      with its <code>.json</code>.`,
    why: 'This model does not hear the recording itself. The script that prepared its training makes the features of any recording.',
  },

  model: {
    lackingTitle: 'A template set needs a SyncTalk_2D checkpoint',
    lacking: html`Import <code>N.pth</code>, as training wrote it for this person, on the Models page. Then come back
      here: the model is chosen by itself.`,
    importCheckpoint: 'Import a checkpoint',
    none: html`This studio has no models. <a href="/models">Import one</a>.`,
    animate: {
      PORTRAIT: (models: string[]) =>
        `${list(models)} ${models.length === 1 ? 'animates' : 'animate'} a portrait.`,
      TEMPLATE_SET: (models: string[]) =>
        `${list(models)} ${models.length === 1 ? 'animates' : 'animate'} a template set.`,
    },
    all: 'All models',
    needs: (features: string) => `Needs ${features} features of the voice.`,
    for: (subjects: string[]) => `for ${list(subjects)}`,
    preferred: 'The preferred one',
    deviceHelp: html`For the next render. <a href="/system">What this machine has</a>`,
    onlyRate: (rate: number) => `Renders ${rate} frames per second.`,
    resetAll: 'Reset all to defaults',
    gone: (taken: string) => `The model of this project is not there any more. ${taken} was chosen instead.`,
    cannot: {
      PORTRAIT: (former: string, taken: string) =>
        `${former} cannot animate a portrait. ${taken} was chosen instead.`,
      TEMPLATE_SET: (former: string, taken: string) =>
        `${former} cannot animate a template set. ${taken} was chosen instead.`,
    },
    range: (least: string, most: string, usual: string) => `${least} to ${most}, ${usual} by default.`,
    resetTo: (parameter: string, value: string) => `Reset ${parameter} to ${value}`,
  },

  presets: {
    preset: 'Preset',
    none: 'None of them',
    rename: 'Rename preset',
    delete: 'Delete preset',
    save: 'Save as preset',
    update: (name: string) => `Update ${name}`,
    saveTitle: 'Save these settings as a preset',
    saveAct: 'Save preset',
    renameTitle: 'Rename this preset',
    deleteTitle: (name: string) => `Delete the preset “${name}”?`,
    deleteHelp: 'Projects keep the values that they have.',
  },

  imports: {
    precisions: {
      FP32: { words: '32 bit', use: 'As trained. Choose this where you are not sure.' },
      FP16: {
        words: '16 bit',
        use: 'Half the size. Faster where the processor computes in 16 bits; no difference can be seen.',
      },
    },
    modes: {
      told: {
        words: 'As the file tells',
        use: 'Checkpoints that tell nothing are of the mode ave: the studio listens by itself.',
      },
      hubert: { words: 'HuBERT', use: 'The mode hubert: you give HuBERT features with every recording.' },
    },
    checking: 'Checking the model …',
    more: (count: number) => `${count} more to come.`,
    precision: 'Precision',
    trainedOn: 'Trained on',
    drop: html`<b>Drop a checkpoint</b> or a model’s folder, or <u>choose files</u>`,
    kinds: html`<code>N.pth</code> from SyncTalk_2D training, <code>audio_visual_encoder.pth</code>, an ONNX file, or a
      folder or ZIP with a <code>model.yaml</code>.`,
    install: 'Install',
    comparing: 'Comparing the bytes with their hashes …',
    paused: 'Paused',
    stopped: 'Stopped',
    downloading: 'Downloading',
    downloadOf: (name: string) => `Download of ${name}`,
    removeTitle: (name: string) => `Remove “${name}”?`,
    removeHelp: 'Its files go for good. Projects that use it need another model before they can be rendered again.',
    removeAct: 'Remove model',
    verify: 'Verify',
    verifying: 'Reading …',
    whole: 'All its files are what they were.',
    missing: (file: string) => `${file} is missing.`,
    truncated: (file: string, found: string, expected: string) =>
      `${file} ends too early: ${found} of ${expected}.`,
    altered: (file: string) => `${file} has other bytes than it was installed with.`,
    damagedHint: 'Import the model again, which puts back what is damaged, or remove it and install it anew.',
  },

  benchmark: {
    phases: {
      WAITING: 'waits until the device is free',
      PREPARING: 'prepares a person and a voice',
      TUNING: 'tries how the network runs fastest',
      RENDERING: 'renders',
      LATENCY: 'renders frames one by one',
      ENCODING: 'encodes',
      NETWORK: 'runs the network alone',
    },
    stages: {
      prepare: 'prepare',
      network: 'network',
      composite: 'compositing',
      encode: 'colours and H.264',
    } as Record<string, string>,
    figures: {
      speed: 'Frames a second',
      network: 'Network alone',
      p50: 'One frame: p50',
      p95: 'One frame: p95',
      p99: 'One frame: p99',
      memory: 'Memory',
    },
    models: 'Models',
    devices: 'Devices',
    seconds: 'Each is measured for',
    tune: 'Tune first',
    tuneHelp:
      'Finds how many calls of each network side by side, with how many threads and frames each, are fastest. Renders use it from then on; no pixel changes.',
    measure: 'Measure',
    outcome: 'Figures',
    stopped: 'Stopped.',
    begins: 'Begins …',
    phaseOf: (model: string, phase: string) => `${model}: ${phase} …`,
    done: 'Measurements done',
    table: 'Measured models',
    on: (device: string) => `on ${device}`,
    milliseconds: (value: string) => `${value} ms`,
    stageByStage: (model: string) => `${model}: stage by stage`,
    stagesHelp: (frames: number, width: number, height: number, device: string) =>
      `${number(frames)} frames of ${width}×${height} on ${device}. Stages of several frames run side by side, so they add up to more than a frame takes.`,
    network: (way: string) => `The network: ${way}.`,
    aSecond: (count: string) => `${count} a second`,
    way: (calls: number, threads: number, batch: number) =>
      `${plural(calls, { one: '# call', other: '# calls' })} side by side on ${plural(threads, { one: '# thread', other: '# threads' })}${batch === 1 ? '' : `, ${batch} frames each`}`,
  },

  output: {
    title: 'Output',
    shape: 'Shape',
    shapeHelp: 'All of the picture stays; the background fills the rest.',
    shapes: { PICTURE: 'As the picture', SQUARE: 'Square', PORTRAIT: '9:16', LANDSCAPE: '16:9' },
    size: 'Size',
    asRendered: 'As it is rendered',
    anotherSize: 'Another size …',
    shortEdge: 'Shorter edge',
    range: (least: number, most: number) => `pixels, ${least} to ${most}`,
    pixels: (edge: number) => `${edge} pixels`,
    enlarge: 'Enlarge a smaller picture',
    quality: 'Quality',
    qualities: { DRAFT: 'Draft', GOOD: 'Good', BEST: 'Best' },
    /** Behind format and size: "MP4 · 25 fps · good". */
    madeWith: { DRAFT: 'draft', GOOD: 'good', BEST: 'best' },
    hints: {
      DRAFT: 'To look at and throw away: less than half the bytes.',
      GOOD: 'Hard to tell from the original.',
      BEST: 'To be cut and encoded once more: about twice the bytes, and slower.',
    },
    hintOfGif: (colours: number) =>
      colours < 256 ? `At most ${colours} colours: a smaller file.` : `At most ${colours} colours, as many as GIF knows.`,
    hintOfPng: 'PNG keeps every pixel as it was rendered: quality changes nothing.',
    background: 'Background',
    backgroundHelp: 'Around the picture, and behind what of a portrait is transparent.',
    inPreset: 'With shape, size, quality and background',
  },

  interrupted: {
    interrupted: (count: number): string =>
      plural(count, { one: 'An upload was interrupted', other: '# uploads were interrupted' }),
    how: (count: number): string =>
      count === 1
        ? 'Choose the same file again, and it goes on where it stopped.'
        : 'Choose the same files again, and they go on where they stopped.',
    choose: (count: number): string => (count === 1 ? 'Choose the file' : 'Choose the files'),
    discard: (count: number): string => (count === 1 ? 'Discard it' : 'Discard them'),
    progress: (arrived: string, whole: string) => `${arrived} of ${whole} have arrived`,
    others: (names: string) => `Not one of these files, or changed since: ${names}.`,
  },

  imported: {
    title: 'From the imported file',
    hint: 'Rendered elsewhere, or before. With the same files, model and versions, rendering again gives the same video.',
    again: 'Render again',
    of: (act: string, when: string) => `${act}: the imported render of ${when}`,
  },

  exporting: {
    title: (name: string) => `Export “${name}”`,
    content: 'One file with the pictures and recordings, the settings, and the receipts of all renders.',
    results: 'With the finished videos',
    export: 'Export',
  },
};

/** What every language says. */
export type Texts = typeof en;
