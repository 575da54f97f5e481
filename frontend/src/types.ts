export interface Asset {
  id: string;
  kind: 'PORTRAIT' | 'AUDIO';
  label: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  seconds: number;
}

/** A face in a portrait, its box in the portrait's own pixels. */
export interface Face {
  index: number;
  box: { x: number; y: number; width: number; height: number };
  score: number;
}

export interface Project {
  id: string;
  name: string;
  portrait: string | null;
  faceIndex: number;
  audio: string | null;
  modelId: string;
  frameRate: number;
  parameters: Record<string, number>;
}

export type ProjectChange = Partial<Omit<Project, 'id'>>;

export interface Parameter {
  name: string;
  title: string;
  help: string;
  unit: string;
  minimum: number;
  maximum: number;
  step: number;
  defaultValue: number;
}

export interface Model {
  id: string;
  title: string;
  summary: string;
  licence: string;
  family: string;
  frameRates: number[];
  parameters: Parameter[];
}

export type RenderState = 'QUEUED' | 'PREPARING' | 'RENDERING' | 'MUXING' | 'DONE' | 'CANCELLED' | 'FAILED';

export interface Render {
  id: string;
  project: string;
  state: RenderState;
  portrait: string;
  audio: string;
  modelId: string;
  frameRate: number;
  parameters: Record<string, number>;
  width: number;
  height: number;
  frameCount: number;
  framesDone: number;
  framesPerSecond: number;
  secondsLeft: number | null;
  bytes: number;
  failure: { code: string; message: string; hint: string } | null;
  submittedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export function isFinal(render: Render): boolean {
  return render.state === 'DONE' || render.state === 'CANCELLED' || render.state === 'FAILED';
}
