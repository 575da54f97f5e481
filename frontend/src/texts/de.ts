import { html } from 'lit';
import type { Texts, Told } from './en';
import { formatsOf } from './formats';

const formats = formatsOf('de-DE');
const { number, plural, list } = formats;

const told = (message: string, hint: string): Told => [message, hint];

/**
 * Everything in German. The reader is not addressed ("Datei hierher ziehen"), and the same thing is always called the
 * same:
 *
 * | English | German |
 * |---|---|
 * | render, to render | das Rendering, rendern |
 * | job | der Auftrag |
 * | queue | die Warteschlange |
 * | subject | das Motiv |
 * | portrait | das Porträt |
 * | template set | der Vorlagensatz (Template-Set) |
 * | clip | der Clip |
 * | voice, sound, recording | die Stimme, der Ton, die Aufnahme |
 * | features | die Merkmale (Features) |
 * | frame | das Bild (im Video) |
 * | frame rate | die Bildrate |
 * | mesh, box, point | das Netz, der Rahmen, der Punkt |
 * | checkpoint | der Checkpoint |
 * | preset, default | die Voreinstellung, der Standardwert |
 * | receipt | der Beleg |
 * | log | das Protokoll |
 * | bake-off | der Vergleich |
 * | device, node | das Gerät, der Rechner |
 * | slot | der Platz |
 * | silence gate | die Stillesperre |
 * | to pause, to resume, to cancel, to retry | anhalten, fortsetzen, abbrechen, wiederholen |
 */
export const de: Texts = {
  formats,

  common: {
    close: 'Schließen',
    cancel: 'Abbrechen',
    keep: 'Behalten',
    delete: 'Löschen',
    remove: 'Entfernen',
    replace: 'Ersetzen',
    name: 'Name',
    reset: 'Zurücksetzen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    stop: 'Beenden',
    again: 'Erneut versuchen',
    retry: 'Wiederholen',
    duplicate: 'Duplizieren',
    download: 'Herunterladen',
    convert: 'Umwandeln',
    compare: 'Vergleichen',
    play: 'Abspielen',
    log: 'Protokoll',
    receipt: 'Beleg',
    model: 'Modell',
    format: 'Format',
    frameRate: 'Bildrate',
    device: 'Gerät',
    voice: 'Stimme',
    mouth: 'Mund',
    frame: 'Bild',
    reading: 'Einen Moment …',
    aProject: 'Ein Projekt',
    disconnected: 'Die Verbindung ist abgerissen. Neuer Versuch …',
    actOn: (act, what) => `${act}: ${what}`,
    progressOf: (what) => `Fortschritt: ${what}`,
    framesDone: (done, count) => `${number(done)} von ${number(count)} Bildern`,
    of: (part, whole) => `${part} von ${whole}`,
    fps: (rate) => `${rate} fps`,
    size: (width, height) => `${width} × ${height}`,
    renderOf: (when) => `Rendering von ${when}`,
    renderOfAsTitle: (when) => `Rendering von ${when}`,
    renderedIn: (duration) => `in ${duration} gerendert`,
    english: 'Im Wortlaut (englisch)',
  },

  units: {
    bytes: ['Byte', 'kB', 'MB', 'GB'],
    seconds: (value) => `${value} s`,
    minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
    hours: (hours, minutes) => `${hours} h ${minutes} min`,
    aboutASecond: 'etwa 1 s',
    aboutSeconds: (seconds) => `etwa ${seconds} s`,
    aboutMinutes: (minutes) => `etwa ${minutes} min`,
    aboutHours: (hours, minutes) => `etwa ${hours} h ${minutes} min`,
    left: (about) => `noch ${about}`,
    speed: (frames) => `${frames} Bilder/s`,
    today: (time) => `heute, ${time}`,
    yesterday: (time) => `gestern, ${time}`,
    onDay: (date, time) => `${date}, ${time}`,
  },

  states: {
    QUEUED: 'Wartet',
    PREPARING: 'Hört die Stimme an',
    RENDERING: 'Rendert',
    MUXING: 'Stellt die Datei fertig',
    PAUSED: 'Angehalten',
    DONE: 'Fertig',
    CANCELLED: 'Abgebrochen',
    FAILED: 'Fehlgeschlagen',
  },
  activities: {
    HEARING: 'Das Modell hört die Stimme an',
    OPENING: 'Das Modell wird geöffnet',
  },
  priorities: { LOW: 'Niedrige Priorität', NORMAL: 'Normale Priorität', HIGH: 'Hohe Priorität' },
  priorityOf: (what) => `Priorität: ${what}`,

  kinds: {
    PORTRAIT: { one: 'Porträt', many: 'Porträts' },
    TEMPLATE_SET: { one: 'Vorlagensatz', many: 'Vorlagensätze' },
    AUDIO: { one: 'Ton', many: 'Ton' },
    CLIP: { one: 'Clip', many: 'Clips' },
    FEATURES: { one: 'Merkmale', many: 'Merkmale' },
  },
  subjects: { PORTRAIT: 'ein Porträt', TEMPLATE_SET: 'einen Vorlagensatz' },
  formatsOfVideo: {
    MP4: { name: 'MP4', use: 'Video mit Ton, das überall läuft.', file: 'MP4' },
    WEBM: { name: 'WebM', use: 'Video mit Ton in offenen Formaten, fürs Web. Die Herstellung dauert länger.', file: 'WebM' },
    GIF: { name: 'GIF', use: 'Eine stumme Schleife für Chats und Folien, am besten nur wenige Sekunden lang.', file: 'GIF' },
    PNG: { name: 'PNG', use: 'Jedes Bild einzeln und verlustfrei in einer ZIP-Datei. Ohne Ton.', file: 'Bilder' },
  },
  devices: {
    cpu: 'Prozessor',
    cuda: 'NVIDIA-GPU',
    tensorrt: 'NVIDIA-GPU mit TensorRT',
    coreml: 'Apple Core ML',
    directml: 'GPU mit DirectML',
  },

  speedHere: {
    unknown: 'Geschwindigkeit hier: noch nicht gemessen',
    known: (speed, device) => `Hier etwa ${speed} (${device})`,
  },

  queue: {
    next: 'Als Nächstes an der Reihe',
    place: (place) => `Platz ${place} in der Warteschlange`,
    begins: (place, about) => `${place}, beginnt in ${about}`,
    takes: (about) => `dauert ${about}`,
    nothing: 'Nichts wartet.',
    nothingOfYours: 'Kein eigener Auftrag wartet.',
    running: (count) => plural(count, { one: '# läuft', other: '# laufen' }),
    waiting: (count) => plural(count, { one: '# wartet', other: '# warten' }),
    paused: (count) => plural(count, { one: '# ist angehalten', other: '# sind angehalten' }),
    allDoneIn: (about) => `, alles fertig in ${about}`,
    others: (count) =>
      plural(count, {
        one: 'In der Warteschlange steht ein Auftrag einer anderen Person.',
        other: 'In der Warteschlange stehen # Aufträge anderer Personen.',
      }),
    pauseAll: 'Warteschlange anhalten',
    resumeAll: 'Warteschlange fortsetzen',
    held: html`<b>Die Warteschlange ist angehalten.</b> Bis sie fortgesetzt wird, wird nichts gerendert und nichts
      begonnen. Was fertig ist, bleibt erhalten.`,
    disconnected: 'Die Verbindung ist abgerissen. Das Angezeigte kann veraltet sein; neuer Versuch …',
    isPaused: 'Die Warteschlange ist angehalten.',
    goesOn: 'Die Warteschlange läuft weiter.',
    copied: (name) => `Eine Kopie wartet in der Warteschlange: ${name}.`,
    theRender: 'Rendering',
    fromReceipt: (file) => `Was ${file} beschreibt, wartet in der Warteschlange.`,
    groups: { running: 'Läuft', waiting: 'Wartet', paused: 'Angehalten' },
    allDone: 'Alles ist fertig. Neue Renderings erscheinen hier.',
    teachTitle: 'Noch wurde nichts gerendert',
    teach: html`In einem Projekt auf <b>Rendern</b> drücken, und der Auftrag erscheint hier. Es dürfen beliebig viele
      warten, ihre Reihenfolge lässt sich ändern, und diese Seite darf geschlossen werden: Alles läuft weiter, auch nach
      einem Neustart dort, wo es stehen geblieben ist.`,
    toProjects: 'Zu den Projekten',
    drag: 'An eine andere Stelle ziehen',
    controls: (name) => `Auftrag bearbeiten: ${name}`,
    moveToTop: (name) => `An den Anfang: ${name}`,
    moveUp: (name) => `Nach oben: ${name}`,
    moveDown: (name) => `Nach unten: ${name}`,
    keys: 'Warteschlange',
    keyEarlier: 'Der Auftrag mit dem Fokus kommt früher',
    keyLater: 'Der Auftrag mit dem Fokus kommt später',
    preparing: 'Wird vorbereitet',
  },

  ended: {
    none: 'Was fertig, fehlgeschlagen oder abgebrochen ist, bleibt hier, bis es gelöscht wird.',
    more: 'Mehr anzeigen',
    deleteTitle: 'Dieses Rendering löschen?',
    deleteOf: (name, when) => `Das Rendering „${name}“, beendet ${when}, wird endgültig gelöscht, samt seinem Video.`,
    deleteAct: 'Rendering löschen',
  },

  machine: {
    room: {
      renders: 'Fertige Videos',
      jobs: 'Laufende Renderings',
      uploads: 'Porträts, Stimmen, Clips',
      models: 'Modelle',
      other: 'Alles andere',
    },
    used: (used, free) => `${used} belegt, ${free} frei`,
    machines: 'Rechner',
    self: 'dieser',
    slots: (count) =>
      count === 0
        ? 'zeigt nur Seiten'
        : plural(count, { one: 'rendert eins nach dem anderen', other: 'rendert # gleichzeitig' }),
    seen: (when) => `gesehen ${when}`,
    receipt: html`<b>Beleg hierher ziehen</b> oder <u>Datei auswählen</u>`,
    receiptHelp:
      'Zu jedem Rendering gehört ein Beleg über alles, woraus es entstanden ist. Daraus entsteht dasselbe Video noch einmal.',
    full: 'Der Datenträger ist fast voll: Renderings warten, bis Platz ist.',
    filling: 'Der Datenträger wird voll.',
    lowHint: (least) =>
      `Zum Rendern müssen ${least} frei sein. Nicht mehr benötigte Renderings oder Projekte löschen.`,
  },

  transfer: {
    checking: 'Wird geprüft …',
    of: (name) => `Upload: ${name}`,
    uploaded: (afterwards) => `Hochgeladen. ${afterwards}`,
    percent: (share) => `${share} Prozent`,
    goOn: 'Fortsetzen',
    stop: 'Upload abbrechen',
  },

  problems: {
    refused: told('Das Studio hat diese Anfrage abgelehnt.', 'Die Seite neu laden und noch einmal versuchen.'),
    tooLarge: told('Diese Datei ist größer, als das Studio annimmt.', 'Eine kleinere wählen.'),
    unexpected: (status) =>
      told(
        `Das Studio hat mit einem Fehler geantwortet (${status}).`,
        'Noch einmal versuchen. Tritt er wieder auf, steht im Protokoll des Studios, warum.',
      ),
    unreachable: told('Das Studio antwortet nicht.', 'Nachsehen, ob es noch läuft, dann noch einmal versuchen.'),
    onThisPage: (message) =>
      told(
        `Auf dieser Seite ist etwas schiefgegangen: ${message}`,
        'Die Seite neu laden und noch einmal versuchen.',
      ),
    uploadStopped: told('Der Upload wurde abgebrochen.', 'Nichts davon wurde behalten.'),
    unreadableDrop: told(
      'Erwartet wurden Dateien oder ein Ordner mit Dateien; der Browser kann hier nichts davon lesen.',
      'Den Ordner mit der model.yaml selbst hierher ziehen oder seine Dateien auswählen.',
    ),
    recordingsWithoutSubject: (count) =>
      told(
        `Das sind ${count} Aufnahmen, und es gibt noch niemanden, der sie sprechen könnte.`,
        'Erst ein Motiv hinzufügen, dann die Aufnahmen zusammen noch einmal hierher ziehen. Oder nur eine davon.',
      ),
    featuresShape: (file) =>
      told(
        `Erwartet wurde „shape“ oder „num_frames“ und „feature_size“ in ganzen Zahlen; in ${file} steht keins davon.`,
        'Die .bin-Datei zusammen mit der .json-Datei hierher ziehen, die mit ihr geschrieben wurde.',
      ),
    featuresBytes: (expected, file, found) =>
      told(
        `${file} müsste laut Beschreibung ${number(expected)} Byte haben, hat aber ${number(found)}.`,
        'Die .bin-Datei zusammen mit der .json-Datei hierher ziehen, die mit ihr geschrieben wurde.',
      ),
    microphoneAbsent: told(
      'Der Browser findet kein Mikrofon.',
      'Eins anschließen, dann diesen Dialog noch einmal öffnen.',
    ),
    microphoneRefused: told(
      'Der Browser lässt diese Seite das Mikrofon nicht benutzen.',
      'Es neben der Adresse dieser Seite erlauben, dann diesen Dialog noch einmal öffnen.',
    ),
    microphoneInsecure: told(
      'Browser geben das Mikrofon nur Seiten dieses Rechners und Seiten mit https.',
      'Das Studio unter http://localhost öffnen oder hinter einem Server mit https betreiben.',
    ),
    microphoneBusy: told(
      'Das Mikrofon lässt sich nicht öffnen: Vielleicht benutzt es gerade ein anderes Programm.',
      'Dieses Programm schließen und noch einmal versuchen.',
    ),
    recordingUnsupported: told(
      'Dieser Browser kann keinen Ton aufnehmen.',
      'Mit einem anderen Programm aufnehmen und die Datei auf die Seite ziehen.',
    ),
  },

  readiness: {
    unreadable: 'Das Projekt konnte nicht gelesen werden.',
    upload: 'Wartet auf den Upload.',
    clip: 'Wartet auf die Bilder des Clips.',
    nothing: 'Erst ein Motiv und eine Stimme hinzufügen.',
    subject: 'Erst ein Motiv hinzufügen.',
    face: 'Das Porträt braucht ein erkennbares Gesicht.',
    voice: 'Erst eine Stimme hinzufügen.',
    noModel: {
      PORTRAIT: 'Noch kann kein Modell dieses Studios ein Porträt animieren.',
      TEMPLATE_SET: 'Noch kann kein Modell dieses Studios einen Vorlagensatz animieren.',
    },
    model: 'Erst ein Modell wählen.',
    features: (kind) => `Erst die ${kind}-Merkmale der Stimme hinzufügen.`,
  },

  preflight: {
    levels: { PROBLEM: 'Hindernis', WARNING: 'Vorsicht', NOTE: 'Hinweis', GOOD: 'Gut' },
    failed: (why) => `Die Prüfung vor dem Rendern hat nicht geklappt: ${why}`,
    looking: 'Motiv und Stimme werden angesehen …',
    oneMore: 'Noch ein Befund',
    findings: (count) => `${count} Befunde`,
    moreFindings: (count) => `${count} weitere Befunde`,
    not: 'Das kann noch nicht gerendert werden.',
    warnings: (count) =>
      plural(count, {
        one: 'Kann gerendert werden; eines sollte man wissen.',
        other: 'Kann gerendert werden; # Dinge sollte man wissen.',
      }),
    ready: 'Nichts steht im Weg.',
    soFar: 'Sieht bis hierher gut aus.',
    unmeasured: 'Wie lange es dauert, zeigt sich nach dem ersten Rendering mit diesem Modell.',
    memory: (size) => `${size} Arbeitsspeicher`,
    disk: (size) => `${size} auf dem Datenträger`,
    takes: (about) => `Dauert ${about}.`,
    takesAndNeeds: (about, needs) => `Dauert ${about}, braucht ${list(needs)}.`,
  },

  render: {
    render: 'Rendern',
    again: 'Noch einmal rendern',
    next: 'nächstes Rendering',
    downloadAs: (file) => `${file} herunterladen`,
    in: (state, duration) => html`<b>${state}</b> in ${duration}`,
    behind: 'So, wie das Projekt jetzt ist. Wartet hinter den anderen.',
    ready: (duration, frames) => `Bereit: ${duration} Video, ${plural(frames, { one: '# Bild', other: '# Bilder' })}.`,
    progress: 'Fortschritt des Renderings',
    queuePaused: 'Die ganze Warteschlange ist angehalten',
    seeQueue: 'Zur Warteschlange',
  },

  history: {
    none: 'Jedes Rendering dieses Projekts bleibt hier, bis es gelöscht wird.',
    compareTitle: 'Zwei Renderings vergleichen',
    deleteTitle: 'Dieses Rendering löschen?',
    deleteOf: (when) => `Das Rendering von ${when} und sein Video werden endgültig gelöscht.`,
    deleteAct: 'Rendering löschen',
  },

  stage: {
    loop: 'Die fertige Schleife',
    video: 'Das fertige Video',
    loopOf: (name) => `Die fertige Schleife: ${name}`,
    videoOf: (name) => `Das fertige Video: ${name}`,
    pictures: (count, size) => `${number(count)} Bilder mit ${size} Pixeln`,
    picturesHelp: (duration, rate, size) =>
      `${duration} bei ${rate} Bildern pro Sekunde, als eine ZIP-Datei mit ${size}. Der Download steht unten.`,
    stepSubject: 'Ein Porträt oder ein Clip',
    stepVoice: 'Eine Stimme',
    stepRender: 'Rendern',
    stepDone: '(erledigt)',
    preview: 'Vorschau des entstehenden Videos',
    live: 'Live',
    renderAgain: 'Es lässt sich jederzeit noch einmal rendern.',
    view: 'Was beim Rendern zu sehen ist',
    newest: 'Neuestes Bild',
    newestHelp: 'Das zuletzt gerenderte Bild',
    withSound: 'Mit Ton',
    withSoundHelp: 'Was bisher gerendert ist, von Anfang an',
    withSoundLater: 'In einigen Sekunden, wenn der erste Teil gerendert ist',
    later: '(in einigen Sekunden)',
    growingVideo: 'Das Video, soweit es gerendert ist, mit Ton',
    growing: 'Wächst',
    waitingForMore: 'Wartet auf mehr …',
    firstFrame: (duration) => `Erstes Bild nach ${duration}`,
    firstFrameHelp: 'Vom Beginn der Arbeit bis zum ersten Bild auf dieser Seite',
  },

  keys: {
    title: 'Tastatur',
    everywhere: 'Auf jeder Seite',
    showAll: 'Alle Tasten der Seite anzeigen',
    closeDialog: 'Schließen, was über der Seite liegt',
    rest: 'Beim Schreiben in einem Feld ruhen die Tasten. Tab führt von einem Bedienelement zum nächsten.',
    or: 'oder',
    caps: {
      Space: 'Leertaste',
      Shift: 'Umschalt',
      Ctrl: 'Strg',
      Delete: 'Entf',
      Enter: 'Eingabe',
    },
    video: 'Video',
    render: 'Rendern',
    compare: 'Vergleichen',
    playOrPause: 'Abspielen oder anhalten',
    frameBack: 'Ein Bild zurück',
    frameOn: 'Ein Bild weiter',
    tenBack: 'Zehn Bilder zurück',
    tenOn: 'Zehn Bilder weiter',
    mute: 'Ton an oder aus',
    zoom: 'Den Mund vergrößern und zurück',
    fill: 'Bildschirm füllen',
    view: 'Beim Rendern: neuestes Bild oder mit Ton',
    edgeLeft: 'Kante nach links',
    edgeRight: 'Kante nach rechts',
    wipe: 'Wischen oder nebeneinander',
    hearNext: 'Das nächste hören',
    repeat: 'Wiederholen oder am Ende stehen bleiben',
  },

  compare: {
    how: 'Art des Vergleichs',
    wipe: 'Wischen',
    side: 'Nebeneinander',
    shownAs: (letter) => `Als ${letter} zu sehen`,
    edge: 'Kante zwischen A und B',
    edgeAt: (percent, title) => `${percent} Prozent ${title}`,
    soundOf: 'Ton von',
    heard: 'Welches zu hören ist',
    repeat: 'Wiederholen',
    counter: (frame, count, time) => `Bild ${frame} von ${count} · ${time}`,
  },

  bakeOff: {
    open: 'Modelle vergleichen',
    openHelp: 'Mehrere Modelle dieselben drei Sekunden rendern lassen',
    notReady: 'Braucht ein Motiv und eine Stimme',
    title: (seconds) => `Modelle an ${seconds} Sekunden vergleichen`,
    who: 'Wer teilnimmt',
    onlyOne: (model) => html`Nur ${model} kann dieses Motiv animieren. Voreinstellungen davon speichern, um sie zu
      vergleichen, oder <a href="/models">ein Modell hinzufügen</a>.`,
    begin: (count, seconds) => `${count} × ${seconds} Sekunden rendern`,
    stretch: (from, to) => `${from} bis ${to}`,
    which: 'Welche Sekunden der Stimme',
    listen: 'Anhören',
    earlier: 'Frühere Vergleiche',
    earlierOne: (when, count, from) => `${when}, ${plural(count, { one: '# Video', other: '# Videos' })} ab ${from}`,
    deleteOf: (when) => `Löschen: Vergleich von ${when}`,
    cannot: (model) => html`<b>${model}</b> kann nicht teilnehmen`,
    chooseOthers: 'Andere wählen',
    use: 'Dieses Modell verwenden',
    defaults: 'Standardwerte',
    asSet: 'Wie jetzt eingestellt',
    ownSettings: 'Eigene Einstellungen',
  },

  batch: {
    title: (count) => `${count} Aufnahmen`,
    help: 'Jede wird ein eigenes Video, mit Motiv, Modell und Einstellungen dieses Projekts. Die eigene Stimme des Projekts bleibt, wie sie ist.',
    these: 'diese Renderings',
    all: (count) => `Alle ${count} rendern`,
    others: (count) => plural(count, { one: 'Die andere rendern', other: 'Die anderen # rendern' }),
    ready: 'Bereit',
  },

  change: {
    title: 'Noch einmal rendern',
    help: (name) => `${name}, mit demselben Motiv und derselben Stimme. Ändern, was anders werden soll.`,
    act: 'In die Warteschlange',
  },

  report: {
    copy: 'Bericht kopieren',
    copyLog: 'Protokoll kopieren',
    copied: 'Kopiert',
    selected: 'Markiert: mit Strg+C kopieren',
  },

  log: {
    title: (name) => `Protokoll: ${name}`,
    again: 'Neu lesen',
    empty: 'Zu diesem Rendering wurde noch nichts vermerkt.',
  },

  exports: {
    title: (name) => `${name} herunterladen`,
    help: 'Andere Formate werden aus dem fertigen Video gemacht. Für die allerbeste Qualität noch einmal im gewünschten Format rendern.',
    download: (size) => `Herunterladen, ${size}`,
    progress: (format) => `Umwandlung in ${format}`,
    make: (format) => `${format} herstellen`,
    again: (format) => `${format} erneut versuchen`,
  },

  notices: {
    refused:
      'Dieser Browser soll keine Mitteilungen des Studios zeigen. In seinen Einstellungen für diese Adresse lässt sich das ändern.',
    offer: 'Auf dem Desktop melden, wenn ein Rendering fertig ist',
    done: (name) => `${name} ist gerendert`,
    doneHelp: (duration) => `${duration} Video, bereit zum Ansehen.`,
    failed: (name) => `${name} konnte nicht gerendert werden`,
  },

  projects: {
    deleted: (name) => `„${name}“ wurde gelöscht.`,
    undo: 'Rückgängig',
    undoOf: (name) => `Rückgängig: Löschen von ${name}`,
    import: 'Projekt importieren',
    messages: 'Meldungen',
    nameLabel: 'Name des Projekts',
  },

  library: {
    search: 'Bibliothek durchsuchen',
    kind: 'Art',
    all: 'Alle',
    sort: 'Sortieren nach',
    sorts: { date: 'Neueste zuerst', name: 'Name', size: 'Größte zuerst' },
    upload: 'Dateien hochladen',
    drop: 'Dateien irgendwo auf diese Seite ziehen oder ein Bild oder eine Aufnahme einfügen.',
    empty: 'Noch wurde nichts hochgeladen. Was hier oder in einem Projekt hochgeladen wird, steht allen Projekten zur Verfügung.',
    none: 'Nichts heißt so.',
    unused: 'In keinem Projekt verwendet',
    usedIn: 'Verwendet in',
    begin: 'Neues Projekt',
    use: 'Verwenden in …',
    keepUsed: 'Es wird in einem Projekt verwendet. Erst das Projekt löschen oder ihm eine andere Datei geben.',
    projects: 'Eine Karte auf ein Projekt ziehen',
    label: (label) => `Name von ${label}`,
    beginWith: (label) => `Neues Projekt mit ${label}`,
    useOf: (label) => `In einem Projekt verwenden: ${label}`,
    removeOf: (label) => `Löschen: ${label}`,
    removal: (label) => `„${label}“ löschen?`,
    removed: 'Die Datei wird endgültig gelöscht.',
    fromHere: 'Aus der Bibliothek',
    choose: 'Aus der Bibliothek wählen',
    searchHere: 'Suchen',
    noneFits: 'Nichts Passendes ist da. Was für irgendein Projekt hochgeladen wird, erscheint hier.',
  },

  subject: {
    drop: html`<b>Porträt hierher ziehen</b>, einfügen oder <u>Datei auswählen</u>`,
    portraitHelp: 'JPEG, PNG oder WebP, mit einem Gesicht, das zum Betrachter schaut.',
    clipHelp: 'Jemand wurde gefilmt? Den Clip hierher ziehen oder einen Vorlagensatz (Template-Set) als ZIP oder TAR.',
    clipWaits: 'Der Clip wartet, bis er an der Reihe ist',
    clipRead: 'Das Gesicht wird in jedem Bild gesucht',
    clipFrames: 'Bilder des Clips',
    notBegun: 'Nicht begonnen',
    framesSoFar: (done, count) => `${number(done)} von ${number(count)} Bildern.`,
    leave: 'Diese Seite darf inzwischen verlassen werden.',
    looking: 'Gesichter werden gesucht …',
    noFace: 'In diesem Bild wurde kein Gesicht gefunden.',
    noFaceHint: 'Eins wählen, auf dem das Gesicht größer, besser beleuchtet oder mehr zum Betrachter gedreht ist.',
    oneFace: 'Ein Gesicht gefunden',
    whoSpeaks: (count) => `${count} Gesichter gefunden. Wer spricht?`,
    face: (face) => `Gesicht ${face}`,
    speaks: (face) => `Gesicht ${face} spricht`,
    letSpeak: (face) => `Gesicht ${face} sprechen lassen`,
  },

  fitting: {
    showBox: 'Rahmen zeigen',
    showMesh: 'Netz zeigen',
    adjust: 'Von Hand anpassen',
    reset: 'Anpassung zurücksetzen',
    pointsHelp:
      'Die Punkte des Mundes ziehen oder mit den Pfeiltasten bewegen; mit Umschalt geht es weiter, Entf setzt einen zurück.',
    boxHelp: 'Den Rahmen oder seine Ecke ziehen oder die Pfeiltasten benutzen; mit Umschalt geht es weiter.',
    mouth: 'Mund in der Ansicht',
    drawing: 'Ein Bild wird gezeichnet …',
    drawn: 'Ein Bild, wie das Modell es zeichnet.',
    theModel: 'das Modell',
    picture: (model, mouth) => `Ein Bild, wie ${model} es zeichnet; Mund: ${mouth}`,
    mouths: { REST: 'Ruhend', OPEN: 'Offen', WIDE: 'Breit', ROUND: 'Rund', CLOSED: 'Geschlossen', BITE: 'Zähne auf Lippe' },
    box: 'Rahmen um den Mund',
    moved: (what, where) => `${what}, verschoben um ${where}`,
    boxSize: (percent) => `Größe des Rahmens, ${percent} % der ursprünglichen`,
    right: (length) => `${length} nach rechts`,
    left: (length) => `${length} nach links`,
    down: (length) => `${length} nach unten`,
    up: (length) => `${length} nach oben`,
    points: {
      61: 'Linker Mundwinkel',
      291: 'Rechter Mundwinkel',
      0: 'Oberkante der Oberlippe, Mitte',
      39: 'Oberkante der Oberlippe, links',
      269: 'Oberkante der Oberlippe, rechts',
      13: 'Unterkante der Oberlippe, Mitte',
      82: 'Unterkante der Oberlippe, links',
      312: 'Unterkante der Oberlippe, rechts',
      14: 'Oberkante der Unterlippe, Mitte',
      87: 'Oberkante der Unterlippe, links',
      317: 'Oberkante der Unterlippe, rechts',
      17: 'Unterkante der Unterlippe, Mitte',
      181: 'Unterkante der Unterlippe, links',
      405: 'Unterkante der Unterlippe, rechts',
    },
  },

  template: {
    opening: 'Die Bilder werden geöffnet …',
    about: (frames, duration) => `${plural(frames, { one: '# Bild', other: '# Bilder' })}, ${duration}`,
    aboutWithMasks: (frames, duration) =>
      `${plural(frames, { one: '# Bild', other: '# Bilder' })}, ${duration}, mit Parsing-Masken`,
    faceless: (frames) => `Kein Gesicht gefunden in ${frames}.`,
    facelessHint: 'Der Rahmen liegt dort zwischen denen der Bilder davor und danach.',
    frame: (frame) => `Bild ${frame}`,
    frames: (runs) => `den Bildern ${list(runs)}`,
    moreRuns: (count) => plural(count, { one: '# weiterer Folge', other: '# weiteren Folgen' }),
    closely: 'Genau ansehen',
    export: 'Als ZIP exportieren',
    holds: (names) => `Das Archiv enthält außerdem ${list(names)}.`,
    import: (name) => `${name} importieren`,
    trying: (name) => `${name} wird ausprobiert …`,
    imported: (name) => html`${name} ist jetzt eines der <a href="/models">Modelle</a>.`,
    play: 'Bilder abspielen',
    pause: 'Bilder anhalten',
    frameOf: (frame, count) => `Bild ${frame} von ${count}`,
    picture: (frame, width, height) => `Bild ${frame}, das Gesicht ${width} mal ${height} Pixel`,
    broken: 'Dieses Bild konnte nicht geladen werden.',
  },

  audio: {
    keys: 'Die Leertaste spielt ab. I und O setzen Anfang und Ende auf die Position. Plus, Minus und 0 ändern die Vergrößerung.',
    record: 'Aufnehmen',
    write: 'Text schreiben',
    reached: (lufs) => `${lufs} LUFS im Video.`,
    limited: (lufs) => `${lufs} LUFS im Video: Noch lauter würde die lauteste Stelle übersteuern.`,
    loudnesses: {
      14: '−14 LUFS, Musikdienste',
      16: '−16 LUFS, Podcasts und Web',
      19: '−19 LUFS, Hörbücher',
      23: '−23 LUFS, Rundfunk',
    },
    drop: html`<b>Aufnahme hierher ziehen</b> oder <u>Datei auswählen</u>`,
    formatsHelp: 'WAV, MP3, M4A, OGG, Opus oder FLAC, oder ein Video mit Ton.',
    severalHelp: 'Aus mehreren zugleich wird je ein Video.',
    play: 'Stimme abspielen',
    pause: 'Stimme anhalten',
    position: 'Position in der Stimme',
    zoom: 'Vergrößerung',
    farther: 'Aus größerem Abstand ansehen',
    closer: 'Näher ansehen',
    whole: 'Ganz',
    used: 'Was von der Stimme verwendet wird',
    from: 'Von',
    to: 'bis',
    usedSeconds: (duration) => `${duration} verwendet`,
    useAll: 'Alles verwenden',
    even: 'Lautheit angleichen',
    aim: 'Angestrebte Lautheit',
    start: 'Anfang des verwendeten Teils',
    end: 'Ende des verwendeten Teils',
  },

  recording: {
    title: 'Eine Stimme aufnehmen',
    asking: 'Der Browser fragt, ob diese Seite das Mikrofon benutzen darf.',
    stop: 'Beenden und verwenden',
    start: 'Aufnahme beginnen',
    level: 'Pegel des Mikrofons',
    tooLoud: 'Zu laut: etwas Abstand vom Mikrofon nehmen.',
    recording: 'Aufnahme läuft …',
    speak: 'Sprechen und sehen, ob sich der Balken bewegt. Dann beginnen.',
    file: (time) => `Aufnahme ${time}`,
  },

  speaking: {
    title: 'Schreiben, was gesagt wird',
    looking: 'Programme, die sprechen können, werden gesucht …',
    make: 'Stimme daraus machen',
    stop: 'Spricht … beenden',
    program: 'Programm',
    text: 'Text',
    example: 'Guten Morgen. Schön, dass ihr da seid.',
    speed: 'Tempo',
    pitch: 'Tonhöhe',
    nobody: 'Auf dem Rechner des Studios kann noch kein Programm sprechen.',
    others: 'Andere Programme',
  },

  features: {
    drop: (kind) => html`<b>${kind}-Merkmale</b> der Stimme <b>hierher ziehen</b> oder <u>Datei auswählen</u>`,
    help: (width) => html`Eine <code>.npy</code>-Datei mit ${width} Werten pro Zeile oder eine <code>.bin</code>-Datei
      zusammen mit ihrer <code>.json</code>-Datei.`,
    why: 'Dieses Modell hört die Aufnahme nicht selbst an. Das Skript, das sein Training vorbereitet hat, macht die Merkmale (Features) jeder Aufnahme.',
  },

  model: {
    lackingTitle: 'Ein Vorlagensatz braucht einen Checkpoint von SyncTalk_2D',
    lacking: html`Auf der Seite „Modelle“ <code>N.pth</code> importieren, wie das Training es für diese Person
      geschrieben hat. Danach hierher zurückkommen: Das Modell ist dann von selbst gewählt.`,
    importCheckpoint: 'Checkpoint importieren',
    none: html`Dieses Studio hat keine Modelle. <a href="/models">Eins importieren</a>.`,
    animate: {
      PORTRAIT: (models) => `${list(models)} ${models.length === 1 ? 'animiert' : 'animieren'} ein Porträt.`,
      TEMPLATE_SET: (models) =>
        `${list(models)} ${models.length === 1 ? 'animiert' : 'animieren'} einen Vorlagensatz.`,
    },
    all: 'Alle Modelle',
    needs: (features) => `Braucht ${features}-Merkmale der Stimme.`,
    for: (subjects) => `für ${list(subjects)}`,
    preferred: 'Das bevorzugte',
    deviceHelp: html`Für das nächste Rendering. <a href="/system">Was dieser Rechner hat</a>`,
    onlyRate: (rate) => `Rendert ${rate} Bilder pro Sekunde.`,
    resetAll: 'Alles auf Standardwerte',
    gone: (taken) => `Das Modell dieses Projekts gibt es nicht mehr. Stattdessen wurde ${taken} gewählt.`,
    cannot: {
      PORTRAIT: (former, taken) => `${former} kann kein Porträt animieren. Stattdessen wurde ${taken} gewählt.`,
      TEMPLATE_SET: (former, taken) =>
        `${former} kann keinen Vorlagensatz animieren. Stattdessen wurde ${taken} gewählt.`,
    },
    range: (least, most, usual) => `${least} bis ${most}, Standard ist ${usual}.`,
    resetTo: (parameter, value) => `Zurücksetzen: ${parameter} auf ${value}`,
  },

  presets: {
    preset: 'Voreinstellung',
    none: 'Keine davon',
    rename: 'Voreinstellung umbenennen',
    delete: 'Voreinstellung löschen',
    save: 'Als Voreinstellung speichern',
    update: (name) => `${name} aktualisieren`,
    saveTitle: 'Diese Einstellungen als Voreinstellung speichern',
    saveAct: 'Voreinstellung speichern',
    renameTitle: 'Diese Voreinstellung umbenennen',
    deleteTitle: (name) => `Voreinstellung „${name}“ löschen?`,
    deleteHelp: 'Projekte behalten die Werte, die sie haben.',
  },

  imports: {
    precisions: {
      FP32: { words: '32 Bit', use: 'Wie trainiert. Im Zweifel dies wählen.' },
      FP16: {
        words: '16 Bit',
        use: 'Halb so groß. Schneller, wo der Prozessor in 16 Bit rechnet; ein Unterschied ist nicht zu sehen.',
      },
    },
    modes: {
      told: {
        words: 'Wie in der Datei',
        use: 'Checkpoints ohne Angabe gehören zum Modus ave: Das Studio hört die Aufnahme selbst an.',
      },
      hubert: { words: 'HuBERT', use: 'Der Modus hubert: Zu jeder Aufnahme werden HuBERT-Merkmale hochgeladen.' },
    },
    checking: 'Das Modell wird geprüft …',
    more: (count) => plural(count, { one: 'Noch # weiteres.', other: 'Noch # weitere.' }),
    precision: 'Genauigkeit',
    trainedOn: 'Trainiert mit',
    drop: html`<b>Checkpoint</b> oder Ordner eines Modells <b>hierher ziehen</b> oder <u>Dateien auswählen</u>`,
    kinds: html`<code>N.pth</code> aus dem Training von SyncTalk_2D, <code>audio_visual_encoder.pth</code>, eine
      ONNX-Datei oder ein Ordner oder eine ZIP-Datei mit einer <code>model.yaml</code>.`,
    install: 'Installieren',
    comparing: 'Die Bytes werden mit ihren Prüfsummen verglichen …',
    paused: 'Angehalten',
    stopped: 'Abgebrochen',
    downloading: 'Wird heruntergeladen',
    downloadOf: (name) => `Download: ${name}`,
    removeTitle: (name) => `„${name}“ entfernen?`,
    removeHelp:
      'Seine Dateien werden endgültig gelöscht. Projekte, die es verwenden, brauchen ein anderes Modell, bevor sie wieder gerendert werden können.',
    removeAct: 'Modell entfernen',
    verify: 'Prüfen',
    verifying: 'Wird gelesen …',
    whole: 'Alle Dateien sind unverändert.',
    missing: (file) => `${file} fehlt.`,
    truncated: (file, found, expected) => `${file} endet zu früh: ${found} von ${expected}.`,
    altered: (file) => `${file} hat einen anderen Inhalt als bei der Installation.`,
    damagedHint:
      'Das Modell noch einmal importieren; das ersetzt, was beschädigt ist. Oder es entfernen und neu installieren.',
  },

  benchmark: {
    phases: {
      WAITING: 'wartet, bis das Gerät frei ist',
      PREPARING: 'bereitet eine Person und eine Stimme vor',
      TUNING: 'probiert, wie das Netz am schnellsten läuft',
      RENDERING: 'rendert',
      LATENCY: 'rendert Bilder einzeln',
      ENCODING: 'kodiert',
      NETWORK: 'lässt das Netz allein laufen',
    },
    stages: {
      prepare: 'Vorbereitung',
      network: 'Netz',
      composite: 'Einsetzen ins Bild',
      encode: 'Farben und H.264',
    },
    figures: {
      speed: 'Bilder pro Sekunde',
      network: 'Netz allein',
      p50: 'Ein Bild: p50',
      p95: 'Ein Bild: p95',
      p99: 'Ein Bild: p99',
      memory: 'Arbeitsspeicher',
    },
    models: 'Modelle',
    devices: 'Geräte',
    seconds: 'Dauer jeder Messung',
    tune: 'Erst abstimmen',
    tuneHelp:
      'Findet heraus, mit wie vielen gleichzeitigen Aufrufen jedes Netzes, mit wie vielen Threads und mit wie vielen Bildern je Aufruf es am schnellsten geht. Renderings benutzen das von da an; kein Pixel ändert sich.',
    measure: 'Messen',
    outcome: 'Messwerte',
    stopped: 'Beendet.',
    begins: 'Beginnt …',
    phaseOf: (model, phase) => `${model}: ${phase} …`,
    done: 'Fertige Messungen',
    table: 'Gemessene Modelle',
    on: (device) => `auf ${device}`,
    milliseconds: (value) => `${value} ms`,
    stageByStage: (model) => `${model}: Schritt für Schritt`,
    stagesHelp: (frames, width, height, device) =>
      `${number(frames)} Bilder mit ${width}×${height} auf ${device}. Schritte mehrerer Bilder laufen nebeneinander, deshalb ergeben sie zusammen mehr als die Dauer eines Bildes.`,
    network: (way) => `Das Netz: ${way}.`,
    aSecond: (count) => `${count} pro Sekunde`,
    way: (calls, threads, batch) =>
      `${plural(calls, { one: '# Aufruf', other: '# Aufrufe' })} nebeneinander mit ${plural(threads, { one: '# Thread', other: '# Threads' })}${batch === 1 ? '' : `, je ${batch} Bilder`}`,
  },
};
