/** Whether what somebody typed can be an e-mail address or a telephone number. */

/**
 * One at sign, a dot behind it, nothing that mail programs trip over. Whether the address exists
 * only a message can tell, so this refuses slips and nothing else.
 */
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[\p{L}\p{N}-]{2,}$/u

/** What people write between the digits of a number, so that it can be read. */
const BETWEEN_DIGITS = /[\s.()/‐-―-]/gu
/** E.164 allows fifteen digits; the shortest numbers in use have six. */
const PHONE = /^\+?\d{6,15}$/

/** Whether a text is an e-mail address. Letters beyond ASCII are welcome: "zoé@exemple.fr". */
export const isEmailAddress = (text: string): boolean =>
  EMAIL.test(text) && !text.includes("..") && !text.includes(".@") && !text.includes("@.")

/** Whether a text is a telephone number, as people write it: "06 12 34 56 78", "+33 (0)6…". */
export const isPhoneNumber = (text: string): boolean => PHONE.test(text.replace(BETWEEN_DIGITS, ""))
