/**
 * Make a queue of work: what is asked for runs one after the other, in the order it was asked for. Two
 * requests that travel side by side may arrive in either order; where that matters, they take turns.
 *
 * @returns Asks for a turn. Settles as the work does; work that fails stops nobody.
 */
export const createTurns = (): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}
