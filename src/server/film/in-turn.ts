/** Whoever needs a file that is being made waits for it, and does not make it a second time. */

const underWay = new Map<string, Promise<unknown>>()

/**
 * Run `work` once nobody else in this process works under that name. However the one before has ended: whether
 * there is anything left to do, `work` finds out itself.
 */
export const inTurn = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
  for (let other = underWay.get(name); other !== undefined; other = underWay.get(name))
    await other.catch(() => undefined)
  const mine = work()
  underWay.set(name, mine)
  try {
    return await mine
  } finally {
    underWay.delete(name)
  }
}
