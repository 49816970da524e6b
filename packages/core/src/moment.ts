/** A moment of this process's own, so many ms ahead. */
export interface Moment {
  /** Whether it is there, or was. */
  readonly hasCome: boolean;
}

/**
 * The moment in so many ms. It has come when either clock says so: the one that shows the time of day may be set back,
 * and the steady one stands still while a machine sleeps.
 */
export function momentIn(milliseconds: number): Moment {
  const time = Date.now() + milliseconds;
  const steady = performance.now() + milliseconds;
  return {
    get hasCome() {
      return Date.now() >= time || performance.now() >= steady;
    },
  };
}
