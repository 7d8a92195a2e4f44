import { useLingui } from "@lingui/react/macro"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import type { SendState } from "../../../domain/take"
import { sizeWords } from "../../i18n/quantities"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { Progress } from "../../ui/Progress"

type Props = { readonly entry: OutboxEntry; readonly state: SendState }

/** How far cutting or sending is. Bytes count only once the server has them. */
export const SendProgressBar = ({ entry, state }: Props) => {
  const { t, i18n } = useLingui()
  const told = useStudioOutbox(({ progress }) => progress[entry.takeId])
  if (state === "cutting" && told?.step === "cutting")
    return <Progress label={t`Découpe`} value={told.progress} />
  if (entry.sealed === undefined || (state !== "sending" && state !== "waiting")) return null
  const { sizeBytes } = entry.sealed
  const isLive = state === "sending" && told?.step === "sending"
  const sent = isLive ? told.progress * sizeBytes : entry.sentBytes
  return (
    <Progress
      label={t`Envoi`}
      value={sizeBytes === 0 ? 0 : sent / sizeBytes}
      detail={`${sizeWords(sent, i18n.locale)} / ${sizeWords(sizeBytes, i18n.locale)}`}
    />
  )
}
