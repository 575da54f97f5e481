import type { Workbench } from './workbench';

/** Why nothing can be rendered now, in words; nothing where it can. */
export function whyNotReady(workbench: Workbench): string | undefined {
  if (workbench.project === undefined) {
    return workbench.problems.page === undefined ? 'One moment …' : 'The project could not be read.';
  }
  if (workbench.transfers.portrait !== undefined || workbench.transfers.audio !== undefined) {
    return 'Waiting for the upload.';
  }
  if (workbench.portrait === undefined) {
    return workbench.audio === undefined ? 'Add a portrait and a voice first.' : 'Add a portrait first.';
  }
  if (workbench.faces?.length === 0) {
    return 'The portrait needs a face that can be seen.';
  }
  if (workbench.audio === undefined) {
    return 'Add a voice first.';
  }
  if (workbench.model === undefined) {
    return 'Choose a model first.';
  }
  return undefined;
}
