/** The token of a link, which stands in the fragment of the address: no server log ever holds it. */
export const linkToken = (): string => location.hash.slice(1)

/** Take the token out of the address, so that no screenshot, history or shared address carries it. */
export const hideLinkToken = (): void =>
  history.replaceState(history.state, "", location.pathname + location.search)
