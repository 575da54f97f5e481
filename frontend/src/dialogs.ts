/** Buttons open dialogs by themselves (`command`, `commandfor`); this does it in browsers that do not know that yet. */
export function openDialogsByCommand(): void {
  if ('command' in HTMLButtonElement.prototype) {
    return;
  }
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[commandfor]') : null;
    const dialog = document.getElementById(button?.getAttribute('commandfor') ?? '');
    if (dialog instanceof HTMLDialogElement) {
      if (button?.getAttribute('command') === 'show-modal') {
        dialog.showModal();
      } else {
        dialog.close();
      }
    }
  });
}
