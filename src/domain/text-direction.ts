/** Which way a text is read. */

/** Scripts that are written from right to left, as far as people's names are today. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

export type Direction = "ltr" | "rtl"

/** As its first letter is written, like HTML's `dir="auto"`; what has no letters goes left to right. */
export const directionOf = (text: string): Direction => {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr"
}
