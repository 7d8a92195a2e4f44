import { UnissonError } from "../../domain/errors"
import type { SealFault } from "../../domain/sealed-file"

/** A file that is no sealed take, or was changed on its way; `code` says which. */
export class SealError extends UnissonError<SealFault> {}
