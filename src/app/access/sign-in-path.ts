/** Where the sign-in page leads when it is done, kept in its address: a reload must not lose it. */
const NEXT = "next"
const HOME_OF_THE_DESK = "/desk"

/** The sign-in page that leads back to a place of the desk. */
export const signInPath = (backTo: string = HOME_OF_THE_DESK): string =>
  backTo === HOME_OF_THE_DESK ? "/sign-in" : `/sign-in?${NEXT}=${encodeURIComponent(backTo)}`

/** The place to lead to, from the address's query. Only places of the desk: a link from elsewhere cannot choose. */
export const placeAfterSignIn = (query: string): string => {
  const next = new URLSearchParams(query).get(NEXT) ?? ""
  return /^\/desk(\/|$)/.test(next) ? next : HOME_OF_THE_DESK
}
