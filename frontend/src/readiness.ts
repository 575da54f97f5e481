import { animates } from './model-choice';
import { inWords } from './problem';
import { texts } from './texts';
import type { Workbench } from './workbench';

/** Why nothing can be rendered now, in words; nothing where it can. */
export function whyNotReady(workbench: Workbench): string | undefined {
  if (workbench.project === undefined) {
    return workbench.problems.page === undefined ? texts.common.reading : texts.readiness.unreadable;
  }
  return materialsMissing(workbench) ?? modelMissing(workbench) ?? obstacle(workbench);
}

function obstacle({ preflight }: Workbench): string | undefined {
  return preflight.obstacle === undefined ? undefined : inWords(preflight.obstacle).message;
}

function materialsMissing({ transfers, building, materials }: Workbench): string | undefined {
  if (Object.keys(transfers).length > 0) {
    return texts.readiness.upload;
  }
  if (building.running !== undefined) {
    return texts.readiness.clip;
  }
  if (materials.subject === undefined) {
    return materials.audio === undefined ? texts.readiness.nothing : texts.readiness.subject;
  }
  if (materials.subject.kind === 'PORTRAIT' && materials.faces?.length === 0) {
    return texts.readiness.face;
  }
  return materials.audio === undefined ? texts.readiness.voice : undefined;
}

function modelMissing({ project, model, materials }: Workbench): string | undefined {
  const kind = project?.subjectKind ?? null;
  if (kind !== null && (model === undefined || !animates(model, kind))) {
    return texts.readiness.noModel[kind];
  }
  if (model === undefined) {
    return texts.readiness.model;
  }
  return model.features !== null && materials.features === undefined
    ? texts.readiness.features(model.features.name)
    : undefined;
}
