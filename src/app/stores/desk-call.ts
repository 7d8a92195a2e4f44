import { callAny } from "../../browser/desk-client"
import { codeOf, endDeskSession } from "./desk-session"

/**
 * Call the server as the coordinator. A session that has ended in the meantime is noticed here,
 * once for every screen: the desk then leads to the sign-in page and back.
 */
export const deskCall: typeof callAny = async (name, ...rest) => {
  try {
    return await callAny(name, ...rest)
  } catch (error) {
    if (codeOf(error) === "not-signed-in") endDeskSession()
    throw error
  }
}
