import { Trans, useLingui } from "@lingui/react/macro"
import { Send } from "lucide-react"
import { useEffect } from "react"
import type { BriefShape } from "../../../api/shapes"
import { keepScreenOn } from "../../../browser/capture/wake-lock"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { cutter } from "../../stores/cutter"
import { holdOf, useSendingChoice } from "../../stores/sending-choice"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { ButtonLink } from "../../ui/ButtonLink"
import { Notice } from "../../ui/Notice"
import { TakesElsewhere } from "../devices/TakesElsewhere"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import { useOnline } from "../use-online"
import { ConsentCard } from "./ConsentCard"
import { NetworkChoice } from "./NetworkChoice"
import { NotificationsCard } from "./NotificationsCard"
import { OutboxItem } from "./OutboxItem"
import styles from "./OutboxPage.module.css"
import { useDrainedElsewhere } from "./use-drained-elsewhere"

/** Failures in a row after which the network is gone for longer than the screen should stay on for. */
const PATIENCE = 3

/** Whether something is cut or sent at this moment. */
const isUnderWay = ({ state }: OutboxEntry): boolean => state === "sending" || state === "cutting"

/** Whether sleep would keep it: it is under way, or the network was lost a moment ago. */
const isInterrupted = ({ state, attempts, failure }: OutboxEntry): boolean =>
  state === "waiting" && failure === "offline" && attempts <= PATIENCE

/** A phone that sleeps stops sending: while something travels and she looks on, the screen stays on. */
const useScreenOn = (isSending: boolean): void => {
  useEffect(() => (isSending ? keepScreenOn() : undefined), [isSending])
}

/** Where every take is that she chose. */
export const OutboxPage = ({ brief }: { readonly brief: BriefShape }) => {
  const { t } = useLingui()
  const entries = useStudioOutbox(state => state.entries)
  const isOnline = useOnline()
  const active = entries?.find(isUnderWay)
  const isSending = active !== undefined
  const isHeld = useSendingChoice(holdOf) !== undefined
  const isOnTheMove = isSending || (isOnline && !isHeld && (entries?.some(isInterrupted) ?? false))
  const isElsewhere = useDrainedElsewhere(entries)
  useScreenOn(isOnTheMove)
  useEffect(() => void cutter.look(), [])
  return (
    <StudioPage
      title={t`Mes envois`}
      back={BRIEF_PATH}
      next={
        <ButtonLink to={BRIEF_PATH} tone="secondary" size="big">
          <Trans>Revenir au brief</Trans>
        </ButtonLink>
      }
    >
      {!isOnline && (
        <Notice title={t`Sans réseau`}>
          <Trans>
            Vos prises sont en sûreté sur ce téléphone. Elles partiront d’elles-mêmes au retour du réseau.
          </Trans>
        </Notice>
      )}
      {isSending && isElsewhere && (
        <p className={styles.hint} role="status">
          <Trans>L’envoi se fait dans un autre onglet : gardez-le ouvert. Vous le suivez ici aussi.</Trans>
        </p>
      )}
      {isOnTheMove && !isElsewhere && (
        <p className={styles.hint}>
          <Trans>Gardez cette page ouverte : un téléphone qui dort n’envoie pas.</Trans>
        </p>
      )}
      {entries?.length === 0 && (
        <div className={styles.empty}>
          <Send aria-hidden />
          <p>
            <Trans>Rien en route. Quand vous choisirez une prise, vous la suivrez ici.</Trans>
          </p>
        </div>
      )}
      <ConsentCard brief={brief} hasSent={(entries?.length ?? 0) > 0 || brief.submissions.length > 0} />
      {entries?.some(({ state }) => state !== "arrived") && <NetworkChoice />}
      <div className={styles.entries}>
        {entries?.toReversed().map(entry => (
          <OutboxItem
            key={entry.entryId}
            brief={brief}
            entry={entry}
            isBehind={isSending && active !== entry}
          />
        ))}
      </div>
      {(entries?.length ?? 0) > 0 && <NotificationsCard />}
      <TakesElsewhere brief={brief} />
    </StudioPage>
  )
}
