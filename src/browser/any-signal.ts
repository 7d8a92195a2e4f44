/**
 * A signal that aborts as soon as one of these does, with its reason.
 *
 * The browser's own `AbortSignal.any` is younger than phones that film here: Safari 17.4, Chrome 116,
 * Firefox 124. See https://github.com/mdn/browser-compat-data/pull/22259 .
 */
export const anySignal = (signals: readonly AbortSignal[]): AbortSignal => {
  const either = new AbortController()
  for (const signal of signals) {
    const abort = (): void => either.abort(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener("abort", abort, { once: true, signal: either.signal })
  }
  return either.signal
}
