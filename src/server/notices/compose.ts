/** From facts to what is read: the letter in her language, and the notification. */
import type { NoticeKind } from "../../domain/notice"
import type { Letter } from "../mail/letter"
import type { NoticeFacts, PushWords } from "./notice-facts"
import { lettersEn, pushEn } from "./words-en"
import { lettersFr, pushFr } from "./words-fr"

const LETTERS = { fr: lettersFr, en: lettersEn } as const
const PUSHES = { fr: pushFr, en: pushEn } as const

/** Longest text of a notification, in characters: phones cut what is longer, push services refuse 4 kB. */
const PUSH_BODY_MAX = 240

export const writeLetter = (kind: NoticeKind, facts: NoticeFacts): Letter =>
  LETTERS[facts.language][kind](facts)

export const writePush = (kind: NoticeKind, facts: NoticeFacts): PushWords => {
  const { title, body } = PUSHES[facts.language][kind](facts)
  return { title, body: body.length > PUSH_BODY_MAX ? `${body.slice(0, PUSH_BODY_MAX - 1)}…` : body }
}
