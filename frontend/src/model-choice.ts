import { valuesFor } from './parameter-form';
import type { Model, Project, ProjectChange, SubjectKind } from './types';

/** Whether a model can animate such a subject; where none is chosen yet, any can. */
export function animates(model: Model, kind: SubjectKind | null): boolean {
  return kind === null || model.subjects.includes(kind);
}

/** What choosing a model changes: values of another model stay where this one knows and allows them. */
export function choiceOf(model: Model, project: Project): ProjectChange {
  return {
    modelId: model.id,
    frameRate: model.frameRates.includes(project.frameRate) ? project.frameRate : (model.frameRates[0] ?? 25),
    parameters: valuesFor(model, project.parameters),
  };
}

/** The model to take instead, where the project's own is gone or cannot animate its subject. */
export function replacement(models: Model[], project: Project): Model | undefined {
  const current = models.find((model) => model.id === project.modelId);
  if (current !== undefined && animates(current, project.subjectKind)) {
    return undefined;
  }
  return models.find((model) => animates(model, project.subjectKind));
}
