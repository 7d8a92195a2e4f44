/** Who sits at the desk. */
import { create } from "zustand"
import type { SessionShape } from "../../api/shapes"
import { call } from "../../browser/api-client"
import { UnissonError } from "../../domain/errors"

type Coordinator = NonNullable<SessionShape["coordinator"]>

export type DeskSession =
  | { readonly kind: "unknown" }
  /** The server could not be asked; the code says why. */
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "nobody"; readonly isSetUp: boolean }
  | { readonly kind: "coordinator"; readonly coordinator: Coordinator }

type DeskSessionStore = { readonly session: DeskSession }

export const useDeskSession = create<DeskSessionStore>(() => ({ session: { kind: "unknown" } }))

const nobody = (): DeskSession => ({ kind: "nobody", isSetUp: true })

/** Her session is over: the desk leads to the sign-in page and back. */
export const endDeskSession = (): void => useDeskSession.setState({ session: nobody() })

/** Keep what the server said about who is signed in. */
export const takeSession = ({ coordinator, isSetUp }: SessionShape): void =>
  useDeskSession.setState({
    session: coordinator === null ? { kind: "nobody", isSetUp } : { kind: "coordinator", coordinator },
  })

/** The code of a failure, for `failure words`; `unknown` for what nobody foresaw. */
export const codeOf = (error: unknown): string => (error instanceof UnissonError ? error.code : "unknown")

/** Ask the server who is signed in. Never rejects: the session says what went wrong. */
export const readSession = async (): Promise<void> => {
  try {
    takeSession(await call("readSession"))
  } catch (error) {
    useDeskSession.setState({ session: { kind: "unreachable", code: codeOf(error) } })
  }
}

/** Sign a coordinator in. Rejects with the server's reason. */
export const signIn = async (email: string, password: string): Promise<void> =>
  takeSession(await call("signIn", { body: { email, password } }))

/** End the session here and on the server. Rejects when the server was not told: she is still signed in. */
export const signOut = async (): Promise<void> => {
  await call("signOut")
  endDeskSession()
}
