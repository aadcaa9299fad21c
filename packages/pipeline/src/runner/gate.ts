/**
 * Lets any number of holders in together, or one alone. Whoever wants to be alone waits until the others are out, and
 * those who come later wait behind it.
 */
export class Gate {
  #inside = 0;
  #alone = false;
  readonly #waiting: { alone: boolean; enter: () => void }[] = [];

  /** Resolves, once it is the caller's turn, to the function by which it leaves. */
  async enter(alone: boolean): Promise<() => void> {
    await new Promise<void>((enter) => {
      this.#waiting.push({ alone, enter });
      this.#admit();
    });
    return () => this.#leave();
  }

  #leave(): void {
    this.#inside--;
    this.#alone = false;
    this.#admit();
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next && !this.#alone; next = this.#waiting[0]) {
      if (next.alone && this.#inside > 0) return;
      this.#waiting.shift();
      this.#alone = next.alone;
      this.#inside++;
      next.enter();
    }
  }
}
