/** Addresses that letters lead to, besides personal links. */

/** The page on which she stops reminders. Her personal link's token says who she is: it stays in the fragment. */
export const quietUrl = (publicUrl: string, personalLink: string): string =>
  `${publicUrl}/quiet${new URL(personalLink).hash}`

export const premiereUrl = (publicUrl: string, slug: string): string => `${publicUrl}/p/${slug}`

/** What stands in a preview for a link that is made only when it is sent. */
export const unmadeLinks = (publicUrl: string) => ({
  url: `${publicUrl}/i#…`,
  quietUrl: `${publicUrl}/quiet#…`,
})
