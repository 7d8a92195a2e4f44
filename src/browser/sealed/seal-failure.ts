import type { SealFault } from "../../domain/sealed-file"
import { UnissonError } from "../../domain/errors"

/** A file that is no sealed take, or was changed on its way; `code` says which. */
export class SealError extends UnissonError<SealFault> {}
