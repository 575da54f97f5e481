export type AssetKind = 'PORTRAIT' | 'AUDIO' | 'TEMPLATE_SET' | 'CLIP' | 'FEATURES';

export interface Asset {
  id: string;
  kind: AssetKind;
  label: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  seconds: number;
  createdAt?: string;
}

/** An asset, and the projects that it is part of. */
export interface LibraryEntry {
  asset: Asset;
  projects: { id: string; name: string }[];
}

/** A face in a portrait, its box in the portrait's own pixels. */
export interface Face {
  index: number;
  box: { x: number; y: number; width: number; height: number };
  score: number;
}

/** In pixels of a picture. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a box around a face was moved, in parts of itself, and how much larger it became around its centre. */
export interface BoxAdjustment {
  right: number;
  down: number;
  scale: number;
}

/** How far a point of the face's mesh was moved, in pixels of the portrait. */
export interface PointOffset {
  point: number;
  right: number;
  down: number;
}

/** What a person has put right about a face by hand. */
export interface FaceAdjustment {
  box: BoxAdjustment;
  points: PointOffset[];
}

/** Where the face that talks is, as it was measured. */
export interface SubjectGeometry {
  /** What the project's model lets a person put right. */
  adjusts: ('BOX' | 'POINTS')[];
  /** The part of a portrait that the model redraws, nothing where it redraws none. */
  box: Rectangle | null;
  /** x and y of each point of a portrait's face; nothing for a template set. */
  mesh: [number, number][] | null;
}

export type MouthPosition = 'REST' | 'OPEN' | 'WIDE' | 'ROUND' | 'CLOSED' | 'BITE';

/** Which frame is to be looked at. */
export interface FrameQuestion {
  faceIndex: number;
  adjustment: FaceAdjustment;
  mouth: MouthPosition;
}

/** What is animated: a still picture, or a filmed person. */
export type SubjectKind = 'PORTRAIT' | 'TEMPLATE_SET';

/** The frames of a filmed person. */
export interface TemplateSet {
  width: number;
  height: number;
  frameCount: number;
  /** For every frame x, y, width and height of what a model redraws, in the frame's own pixels. */
  boxes: [number, number, number, number][];
  /** Whether the set says which pixels must stay as they are. */
  parsing: boolean;
  /** Model files that came along in the archive. */
  models: string[];
}

/** A clip on its way to a template set. */
export interface TemplateBuild {
  id: string;
  clip: string;
  state: 'WAITING' | 'READING' | 'DONE' | 'FAILED';
  framesDone: number;
  /** 0 while it is unknown. */
  frameCount: number;
  /** The template set, once it is done. */
  asset: string | null;
  /** First and last frame, from 0, of every run of frames without a face. */
  faceless: [number, number][];
  failure: Failure | null;
}

export interface Failure {
  code: string;
  message: string;
  hint: string;
}

export type OutputFormat = 'MP4' | 'WEBM' | 'GIF' | 'PNG';

export type OutputShape = 'PICTURE' | 'SQUARE' | 'PORTRAIT' | 'LANDSCAPE';

export type OutputQuality = 'DRAFT' | 'GOOD' | 'BEST';

/** What a video looks like beside its format and frame rate. */
export interface OutputSettings {
  shape: OutputShape;
  /** Pixels, even; null for the size that it is rendered in. */
  shortEdge: number | null;
  /** Whether a smaller picture is made larger for it. */
  enlarge: boolean;
  quality: OutputQuality;
  /** #rrggbb. */
  background: string;
}

/** Which stretch of a sound is used, and how loud; null is the sound's own. */
export interface SoundEdit {
  /** Seconds. */
  start: number;
  end: number | null;
  /** LUFS. */
  loudness: number | null;
}

/** A stretch in which nobody speaks, in seconds. */
export interface SilentSpan {
  start: number;
  end: number;
}

export interface Voice {
  id: string;
  name: string;
  language: string;
}

export interface VoiceRange {
  minimum: number;
  maximum: number;
  step: number;
  normal: number;
}

/** A program of the studio's machine that makes speech of text. */
export interface SpeechEngine {
  id: string;
  title: string;
  available: boolean;
  /** Why it cannot speak, and what to install. */
  explanation: string;
  voices: Voice[];
  speed: VoiceRange | null;
  pitch: VoiceRange | null;
}

export interface SpeechOrder {
  engine: string;
  voice: string;
  text: string;
  speed?: number;
  pitch?: number;
}

export interface SpeechJob {
  id: string;
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  /** The sound, once it is done. */
  asset: string | null;
  failure: Failure | null;
}

export interface Project {
  id: string;
  name: string;
  subject: string | null;
  subjectKind: SubjectKind | null;
  faceIndex: number;
  /** What was put right by hand about the face. */
  adjustment: FaceAdjustment;
  audio: string | null;
  sound: SoundEdit;
  features: string | null;
  modelId: string;
  frameRate: number;
  parameters: Record<string, number>;
  format: OutputFormat;
  output: OutputSettings;
}

/** What is to become different; what is not named stays as it is. */
export type ProjectChange = Partial<Omit<Project, 'id' | 'subjectKind'>> & { clearFeatures?: true };

export interface Parameter {
  name: string;
  title: string;
  help: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  defaultValue: number;
  /** What the values 0, 1, 2 … are called where they are a choice. */
  choices: string[];
}

/** How fast a model has rendered here. */
export interface ModelSpeed {
  modelId: string;
  framesPerSecond: number;
  device: string;
  /** Of a square as large as a frame, in pixels. */
  width: number;
  renders: number;
  measuredAt: string;
}

/** Parameters of a model that somebody saved under a name. */
export interface Preset {
  id: string;
  modelId: string;
  name: string;
  parameters: Record<string, number>;
  /** What goes with them; nothing where the project's own stays. */
  output: OutputSettings | null;
}

/** Features of speech that only another tool can make. */
export interface FeatureKind {
  name: string;
  width: number;
}

export type Precision = 'FP32' | 'FP16';

/** Whose features of speech a network was trained on: as the file tells, or HuBERT's, which checkpoints do not tell. */
export type SpeechMode = 'told' | 'hubert';

export interface Model {
  id: string;
  title: string;
  summary: string;
  licence: string;
  family: string;
  frameRates: number[];
  parameters: Parameter[];
  subjects: SubjectKind[];
  /** What it cannot hear in the sound by itself, nothing where the sound is enough. */
  features: FeatureKind | null;
}

/** The download of a model that is not done. */
export interface ModelDownload {
  model: string;
  state: 'RUNNING' | 'CHECKING' | 'PAUSED' | 'FAILED';
  bytesDone: number;
  bytes: number;
  failure: Failure | null;
}

/** What became of a model's files. */
export interface ModelVerification {
  model: string;
  whole: boolean;
  files: {
    name: string;
    state: 'WHOLE' | 'MISSING' | 'TRUNCATED' | 'ALTERED';
    expectedBytes: number;
    foundBytes: number;
  }[];
}

export type RenderState =
  | 'QUEUED'
  | 'PREPARING'
  | 'RENDERING'
  | 'MUXING'
  | 'PAUSED'
  | 'DONE'
  | 'CANCELLED'
  | 'FAILED';

/** What a render is busy with while no frames come. */
export type RenderActivity = 'HEARING' | 'OPENING';

export type Priority = 'LOW' | 'NORMAL' | 'HIGH';

/** What a render is going to take, by what was measured on this machine. */
export interface Prediction {
  seconds: number;
  memoryBytes: number;
  diskBytes: number;
}

export interface Render {
  id: string;
  project: string;
  state: RenderState;
  activity?: RenderActivity | null;
  subject: string;
  subjectKind: SubjectKind;
  audio: string;
  features: string | null;
  modelId: string;
  frameRate: number;
  parameters: Record<string, number>;
  format: OutputFormat;
  output: OutputSettings;
  /** On which it is rendered, and on no other: one, or any of a kind. */
  device?: string;
  width: number;
  height: number;
  frameCount: number;
  framesDone: number;
  framesPerSecond: number;
  secondsLeft: number | null;
  bytes: number;
  failure: Failure | null;
  priority?: Priority;
  /** Why it waits although its turn has come, nothing where nothing keeps it. */
  notice?: Failure | null;
  /** Nothing where too little was measured yet. */
  predicted?: Prediction | null;
  submittedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Whether what is done can be watched, with sound, while the rest is rendered. */
  streamable: boolean;
}

/** What is to be different from the project, or from the render that is done again. */
export type RenderChange = Partial<
  Pick<Render, 'subject' | 'audio' | 'features' | 'modelId' | 'frameRate' | 'parameters' | 'format' | 'output' | 'device'>
>;

/** The receipt of a render that another studio, or an earlier project, made. */
export interface ImportedReceipt {
  index: number;
  receipt: {
    recipe: { model: { id: string }; frameRate: number; format: OutputFormat; output?: OutputSettings };
    facts: { writtenAt: string; result: { bytes: number; frames: number; width: number; height: number } };
  };
  /** Whether the video came along. */
  hasResult: boolean;
}

/** A finished render in another format than it was rendered in. */
export interface RenderExport {
  render: string;
  format: OutputFormat;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  framesDone: number;
  frameCount: number;
  bytes: number;
  failure: Failure | null;
}

/** A model that takes part in a bake-off. */
export interface Contender {
  modelId: string;
  parameters: Record<string, number>;
  frameRate: number;
}

/** The same few seconds, rendered by several models. */
export interface BakeOff {
  id: string;
  project: string;
  startSeconds: number;
  endSeconds: number;
  renders: Render[];
  /** Why contenders could not take part, by their numbers; only who began it is told. */
  refusals: { contender: number; modelId: string; reason: Failure }[];
  begunAt: string;
}

/** The renders that are not at their end, in the order in which they come. */
export interface QueueState {
  paused: boolean;
  renders: Render[];
  /** Until all of them are done, nothing where that is not known. */
  secondsLeft: number | null;
  /** The places of other people's renders in the whole queue, from 0 on. */
  others?: number[];
}

export type FindingLevel = 'GOOD' | 'NOTE' | 'WARNING' | 'PROBLEM';

/** One thing that was looked at before rendering. */
export interface Finding extends Failure {
  level: FindingLevel;
  about: 'SUBJECT' | 'AUDIO' | 'MODEL' | 'MACHINE';
}

/** What a render would take, nothing where that is not known yet. */
export interface PredictedWork {
  seconds: number | null;
  memoryBytes: number | null;
  diskBytes: number | null;
  /** What it rests on. */
  basis: 'MEASURED' | 'UNKNOWN';
  frames: number;
}

/** What a project's render is going to be like, and what stands in its way. */
export interface PreflightReport {
  project: string;
  /** Whether it would be taken into the queue. */
  ready: boolean;
  /** The stretch that is used, as loud as it is made. */
  audio?: { seconds: number; loudnessLufs: number | null } | null;
  findings: Finding[];
  predicted: PredictedWork | null;
}

/** What lies where on the studio's disk, in bytes. */
export interface Storage {
  uploadsBytes: number;
  modelsBytes: number;
  jobsBytes: number;
  rendersBytes: number;
  otherBytes: number;
  freeBytes: number;
  /** Below this nothing is rendered. */
  minimumFreeBytes: number;
}

/** A machine that works for the studio. */
export interface StudioNode {
  id: string;
  name: string;
  /** How many renders it works on at once; none where it only shows pages. */
  slots: number;
  /** The ids of those that it renders on. */
  devices?: string[];
  startedAt: string;
  seenAt: string;
  /** Whether this is the one that answers. */
  self: boolean;
}

/** Whether a device works on it, or is about to. */
export function isRunning(render: Render): boolean {
  return render.state === 'PREPARING' || render.state === 'RENDERING' || render.state === 'MUXING';
}

export function isFinal(render: Render): boolean {
  return render.state === 'DONE' || render.state === 'CANCELLED' || render.state === 'FAILED';
}

/** One line of what was told of a render while it was worked at. */
export interface RenderLine {
  at: string;
  node: string;
  severity: 'INFO' | 'WARNING' | 'ERROR';
  text: string;
}

export interface BenchmarkChoice {
  id: string;
  name: string;
}

export interface BenchmarkOrder {
  models: string[];
  devices: string[];
  /** Of each model on each device. */
  seconds: number;
  autoTune: boolean;
}

export type BenchmarkPhase = 'WAITING' | 'PREPARING' | 'TUNING' | 'RENDERING' | 'LATENCY' | 'NETWORK' | 'ENCODING';

export interface NetworkRate {
  /** Side by side. */
  calls: number;
  threads: number;
  batch: number;
  framesPerSecond: number;
}

export interface BenchmarkFigures {
  width: number;
  height: number;
  frames: number;
  framesPerSecond: number;
  network: NetworkRate | null;
  /** Milliseconds. */
  latency: { p50: number; p95: number; p99: number; samples: number };
  memoryBytes: number;
  stages: { name: string; milliseconds: number }[];
  /** The fastest first. */
  tried: NetworkRate[];
}

export interface BenchmarkRefusal {
  code: string;
  message: string;
  hint: string;
}

export interface BenchmarkResult {
  model: string;
  title: string;
  device: string;
  deviceName: string;
  figures: BenchmarkFigures | null;
  refusal: BenchmarkRefusal | null;
}

export interface BenchmarkJob extends BenchmarkOrder {
  state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';
  progress: { model: string; device: string; phase: BenchmarkPhase; done: number; total: number } | null;
  results: BenchmarkResult[];
  refusal: BenchmarkRefusal | null;
}

export interface BenchmarkState {
  models: BenchmarkChoice[];
  devices: BenchmarkChoice[];
  latest: BenchmarkJob | null;
}
