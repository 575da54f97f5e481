import { svg } from 'lit';

/** Drawn signs of round buttons, in a box of 24 by 24. */
export const PLAY = svg`<path d="M8 5.5v13l10.5-6.5z" fill="currentColor" stroke="none" />`;
export const PAUSE = svg`<path d="M8 6v12M16 6v12" />`;
export const BACK = svg`<path d="M15 6l-7 6 7 6zM6 6v12" />`;
export const ON = svg`<path d="M9 6l7 6-7 6zM18 6v12" />`;
