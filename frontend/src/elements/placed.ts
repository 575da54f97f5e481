import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Rectangle } from '../types';

/** Where something lies over a picture, in percent of it. */
export interface Place {
  left: string;
  top: string;
  width?: string;
  height?: string;
}

/** Puts an element where it belongs, property by property: the page's security policy lets no style attribute through. */
/** For a picture that is laid into a frame of a view's shape so that it shows that view alone. */
export function closeBy(view: Rectangle, picture: { width: number; height: number }): Place {
  return {
    left: `${(-100 * view.x) / view.width}%`,
    top: `${(-100 * view.y) / view.height}%`,
    width: `${(100 * picture.width) / view.width}%`,
  };
}

/** Where an element lies that nobody places. */
export const UNPLACED: Place = { left: '', top: '', width: '' };

class Placed extends Directive {
  override render(_place: Place): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [place]: [Place]): unknown {
    Object.assign((element as HTMLElement).style, place);
    return noChange;
  }
}

export const placed = directive(Placed);
