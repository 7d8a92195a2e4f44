import { useLingui } from "@lingui/react/macro"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { sizeWords } from "../../i18n/quantities"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { Progress } from "../../ui/Progress"
import { isOnTheWay, type Situation } from "./situation"

type Props = { readonly entry: OutboxEntry; readonly situation: Situation }

/** How far cutting or sending is. Bytes count only once the server has them. */
export const SendProgressBar = ({ entry: { takeId, sealed, sentBytes, state }, situation }: Props) => {
  const { t, i18n } = useLingui()
  const told = useStudioOutbox(({ progress }) => progress[takeId])
  if (situation === "cutting" && told?.step === "cutting")
    return <Progress label={t`Découpe`} value={told.progress} />
  if (sealed === undefined || !isOnTheWay(situation)) return null
  const { sizeBytes } = sealed
  // What is told is as true as what is kept, and a moment newer.
  const isLive = state === "sending" && told?.step === "sending"
  const sent = isLive ? told.progress * sizeBytes : sentBytes
  const [some, all] = [sizeWords(sent, i18n.locale), sizeWords(sizeBytes, i18n.locale)]
  return (
    <Progress
      label={t`Envoi`}
      value={sizeBytes === 0 ? 0 : sent / sizeBytes}
      detail={t`${some} sur ${all}`}
    />
  )
}
