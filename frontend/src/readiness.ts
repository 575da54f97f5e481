import { animates } from './model-choice';
import { subjectWords } from './words';
import type { Workbench } from './workbench';

/** Why nothing can be rendered now, in words; nothing where it can. */
export function whyNotReady(workbench: Workbench): string | undefined {
  if (workbench.project === undefined) {
    return workbench.problems.page === undefined ? 'One moment …' : 'The project could not be read.';
  }
  return materialsMissing(workbench) ?? modelMissing(workbench) ?? workbench.preflight.obstacle?.message;
}

function materialsMissing({ transfers, building, materials }: Workbench): string | undefined {
  if (Object.keys(transfers).length > 0) {
    return 'Waiting for the upload.';
  }
  if (building.running !== undefined) {
    return 'Waiting for the frames of the clip.';
  }
  if (materials.subject === undefined) {
    return materials.audio === undefined ? 'Add a subject and a voice first.' : 'Add a subject first.';
  }
  if (materials.subject.kind === 'PORTRAIT' && materials.faces?.length === 0) {
    return 'The portrait needs a face that can be seen.';
  }
  return materials.audio === undefined ? 'Add a voice first.' : undefined;
}

function modelMissing({ project, model, materials }: Workbench): string | undefined {
  const kind = project?.subjectKind ?? null;
  if (kind !== null && (model === undefined || !animates(model, kind))) {
    return `No model of this studio can animate ${subjectWords(kind)} yet.`;
  }
  if (model === undefined) {
    return 'Choose a model first.';
  }
  return model.features !== null && materials.features === undefined
    ? `Add the ${model.features.name} features of the voice first.`
    : undefined;
}
