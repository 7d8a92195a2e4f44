/**
 * Wait for some work, but not for ever. Work that is late goes on unheard.
 *
 * @param ms Longest wait in milliseconds.
 * @param onLate Called then; what it gives or throws comes instead.
 */
export const inTime = async <Result>(
  work: Promise<Result>,
  ms: number,
  onLate: () => Result,
): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, ms)
  })
  try {
    return await Promise.race([work, late.then(onLate)])
  } finally {
    clearTimeout(timer)
  }
}
