/** Whether the role of whoever looks at this page lets him change what is his; the server refuses it all the same. */
export function mayEdit(): boolean {
  return has('edit');
}

/** Whether it lets him change what is everybody's. */
export function mayAdminister(): boolean {
  return has('administer');
}

/** Where the page does not say, everything is offered. */
function has(right: string): boolean {
  return document.body.dataset['may']?.split(' ').includes(right) ?? true;
}
