/**
 * How somebody came into a campaign, and so how far she is trusted.
 *
 * [Note: What a group link may open] A link in a chat is everybody's who ever sees it. It opens a name that
 * nobody has used: one to which no personal link leads, whose studio was never opened, and of which nothing has
 * arrived. So there is no take behind it, and whoever comes second for the same name is sent to the coordinator.
 * Somebody who adds herself waits: she sees the text and can practise, but claims and sends nothing until a
 * coordinator has confirmed her. And whoever picked a name leaves it, with all her sessions, when a link that
 * the desk made for that name is opened: that one came by a way that the coordinator chose.
 */

/**
 * - `invited`: a coordinator put her there, or has confirmed her.
 * - `picked`: she came by the group link and picked her name; nobody has confirmed that it is she.
 * - `waiting`: she added herself by the group link, and waits to be confirmed.
 * - `trial`: a coordinator who looks at the studio. See [Note: A trial counts for nothing].
 */
export const STANDINGS = ["invited", "picked", "waiting", "trial"] as const
export type Standing = (typeof STANDINGS)[number]

/** Most people of a campaign who wait to be confirmed. Generous: it stops a script, not a chat. */
export const WAITING_MAX = 60
