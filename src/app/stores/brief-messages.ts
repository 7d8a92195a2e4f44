/** The coordinator's messages on the brief. */
import { call } from "../../browser/api-client"
import type { MessageId } from "../../domain/notice"
import { refreshBrief, useStudioBrief } from "./studio-brief"

/** She has read a message: it leaves the brief at once, and comes back where the server could not be told. */
export const markMessageRead = async (messageId: MessageId): Promise<void> => {
  const { brief } = useStudioBrief.getState()
  if (brief !== undefined) {
    const messages = brief.messages?.filter(({ id }) => id !== messageId) ?? []
    useStudioBrief.setState({ brief: { ...brief, messages } })
  }
  await call("markMessageRead", { params: { messageId } }).catch(() => undefined)
  await refreshBrief()
}
