import { isFinal, type Render } from './types';

/** Finds out which renders were done or failed since it was last told of them. What somebody cancelled is no news. */
export class EndedRenders {
  private readonly unfinished = new Set<string>();

  /** @return those that were not at their end before; one that is seen for the first time at its end is old news */
  among(renders: Render[]): Render[] {
    const ended = renders.filter((render) => render.state !== 'CANCELLED' && isFinal(render) && this.unfinished.has(render.id));
    for (const render of renders) {
      if (isFinal(render)) {
        this.unfinished.delete(render.id);
      } else {
        this.unfinished.add(render.id);
      }
    }
    return ended;
  }
}
