/**
 * The base of every error that a person may have to be told about. The code is the contract:
 * the screen chooses its words, in her language, by the code and never by the message.
 */
export class UnissonError<Code extends string = string> extends Error {
  readonly code: Code
  /** Facts that the words on the screen may need (sizes, names, limits). No secrets. */
  readonly details: Readonly<Record<string, string | number>>

  constructor(
    code: Code,
    message: string,
    options: { details?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.details = options.details ?? {}
  }
}
