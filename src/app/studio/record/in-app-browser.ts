/** Browsers inside other apps, where the camera is often missing. Pure. */

const IN_APP = /FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|Snapchat|TikTok|musical_ly|Twitter|MicroMessenger|; wv\)/

/** Whether a page is shown by an app that is no browser, as far as its name says. */
export const isInAppBrowser = (userAgent: string): boolean => IN_APP.test(userAgent)

/** Whether the phone is Apple's: the way to its settings is another. */
export const isApplePhone = (userAgent: string): boolean => /iPhone|iPad|iPod/.test(userAgent)
