import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { BriefShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { useRecordingFailure } from "../../stores/last-recording"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { MakeRoomButton } from "../room/MakeRoomButton"
import { takeFailureWords } from "./take-failure-words"

type NoticeProps = { readonly code: string; readonly brief: BriefShape; readonly children?: ReactNode }

/** Why a recording became no take, and what helps. */
export const TakeFailureNotice = ({ code, brief, children }: NoticeProps) => {
  const { i18n } = useLingui()
  return (
    <Notice tone="bad">
      {i18n._(takeFailureWords(code) ?? failureWords(code))}
      {code === "quota-exceeded" && <MakeRoomButton brief={brief} />}
      {children}
    </Notice>
  )
}

type Props = { readonly brief: BriefShape; readonly lineId: LineId }

/** What went wrong with the last recording of a line, where the stage could not tell it any more. */
export const LastRecordingFailure = ({ brief, lineId }: Props) => {
  const code = useRecordingFailure(lineId)
  return code === undefined ? null : <TakeFailureNotice code={code} brief={brief} />
}
