import { api } from './api';
import type { Attempts } from './attempts';
import { closeUp, isUnadjusted, UNADJUSTED } from './face-adjustment';
import { FrameCheck } from './frame-check';
import type { Asset, FaceAdjustment, FrameQuestion, MouthPosition, Project, Rectangle, SubjectGeometry } from './types';

/** How the model sees the subject, and what a person puts right about it. */
export class Fitting {
  /** Of the face that talks, as it was measured; nothing until it is known. */
  geometry: SubjectGeometry | undefined;
  /** Whether mesh or box are drawn over the picture. */
  drawn = true;
  /** Whether they are being put right. */
  open = false;
  mouth: MouthPosition = 'OPEN';
  readonly check: FrameCheck<FrameQuestion>;

  /** The subject, as it was read. */
  picture: Asset | undefined;

  private seen = '';
  private project: Project | undefined;

  /**
   * @param change changes the project, here at once and on the server soon
   * @param settled settles when the server has the project as it is shown here
   * @param changed told whenever there is something new to show
   */
  constructor(
    private readonly id: string,
    private readonly attempts: Attempts,
    private readonly change: (change: { adjustment: FaceAdjustment }) => void,
    private readonly settled: () => Promise<void>,
    private readonly changed: () => void,
  ) {
    this.check = new FrameCheck(async (question) => {
      await this.settled();
      return api.checkFrame(this.id, question);
    }, changed);
  }

  get adjustment(): FaceAdjustment {
    return this.project?.adjustment ?? UNADJUSTED;
  }

  /** The part of a portrait that is shown while it is put right; nothing where all of it is. */
  get view(): Rectangle | undefined {
    const { geometry, picture } = this;
    return this.open && picture !== undefined && geometry !== undefined && geometry.mesh !== null
      ? closeUp(picture, geometry.box, geometry.mesh)
      : undefined;
  }

  get untouched(): boolean {
    return isUnadjusted(this.adjustment);
  }

  /** Whether there is anything that the model lets a person put right. */
  get possible(): boolean {
    return (this.geometry?.adjusts.length ?? 0) > 0;
  }

  /** Measures again where subject, face or model are others, and draws again where anything is. */
  consider(project: Project, picture: Asset | undefined, measurable: boolean): void {
    this.picture = picture;
    const before = this.project;
    this.project = project;
    if (this.open && before?.subject !== project.subject) {
      this.toggle();
    }
    const seen = measurable ? `${project.subject} ${project.faceIndex} ${project.modelId}` : '';
    if (seen !== this.seen) {
      this.seen = seen;
      this.geometry = undefined;
      if (seen !== '') {
        void this.attempts.attempt('fitting', () => this.measure(seen));
      }
    } else if (this.open && JSON.stringify(content(before)) !== JSON.stringify(content(project))) {
      this.look();
    }
  }

  private async measure(seen: string): Promise<void> {
    await this.settled();
    const geometry = await api.subjectGeometry(this.id);
    if (seen === this.seen) {
      this.geometry = geometry;
      if (this.open && !this.possible) {
        this.toggle();
      } else if (this.open) {
        this.look();
      }
    }
  }

  draw(drawn: boolean): void {
    this.drawn = drawn;
    this.changed();
  }

  toggle(): void {
    this.open = !this.open;
    this.drawn ||= this.open;
    if (this.open) {
      this.look();
    } else {
      this.check.close();
    }
    this.changed();
  }

  choose(mouth: MouthPosition): void {
    this.mouth = mouth;
    this.look();
  }

  adjust(adjustment: FaceAdjustment): void {
    this.change({ adjustment });
  }

  reset(): void {
    this.change({ adjustment: UNADJUSTED });
  }

  close(): void {
    this.check.close();
  }

  private look(): void {
    if (this.project !== undefined) {
      const { faceIndex, adjustment } = this.project;
      this.check.ask({ faceIndex, adjustment, mouth: this.mouth });
    }
  }
}

/** What a frame depends on. */
function content(project: Project | undefined): unknown {
  return project === undefined
    ? undefined
    : [project.adjustment, project.parameters, project.frameRate, project.audio, project.features];
}
