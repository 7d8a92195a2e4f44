import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Send } from "lucide-react"
import { useState } from "react"
import { ApiError } from "../../../browser/api-client"
import type { CampaignId } from "../../../domain/ids"
import { NOTICE_FAILURES } from "../../../domain/notice"
import { type Sending, sendNotices, tryNotice } from "../../stores/desk-correspondence"
import { useDeskSession } from "../../stores/desk-session"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import styles from "./MessagesScreen.module.css"
import { failureWordsOf } from "./notice-words"

type Props = {
  readonly campaignId: CampaignId
  readonly sending: Sending
  readonly onSent: () => void
}

type Outcome =
  | { readonly kind: "sent"; readonly count: number }
  | { readonly kind: "tried" }
  | { readonly kind: "failed"; readonly error: unknown }

/** Sends to who is chosen, or first to oneself. */
export const SendBar = ({ campaignId, sending, onSent }: Props) => {
  const [busy, setBusy] = useState<"try" | "send">()
  const [outcome, setOutcome] = useState<Outcome>()
  const count = sending.contributorIds.length
  const [first] = sending.contributorIds
  const isWordless = sending.kind === "message" && sending.note === ""
  const isNobody = count === 0 || isWordless

  const run = async (what: "try" | "send", work: () => Promise<Outcome>): Promise<void> => {
    setBusy(what)
    setOutcome(undefined)
    try {
      setOutcome(await work())
    } catch (error) {
      setOutcome({ kind: "failed", error })
    } finally {
      setBusy(undefined)
    }
  }
  const send = async (): Promise<Outcome> => {
    await sendNotices(campaignId, sending)
    onSent()
    return { kind: "sent", count }
  }
  const tryOut = async (): Promise<Outcome> => {
    const { kind, note } = sending
    await tryNotice(campaignId, { kind, note, contributorId: first ?? "" })
    return { kind: "tried" }
  }

  return (
    <>
      <div className={styles.choices}>
        <Button
          tone="primary"
          icon={<Send aria-hidden />}
          isBusy={busy === "send"}
          disabled={isNobody}
          onClick={() => void run("send", send)}
        >
          <Plural value={count} _0="Envoyer" one="Envoyer à une personne" other="Envoyer à # personnes" />
        </Button>
        <Button isBusy={busy === "try"} disabled={isNobody} onClick={() => void run("try", tryOut)}>
          <Trans>M’envoyer un essai</Trans>
        </Button>
      </div>
      {isWordless && (
        <p className={styles.soft}>
          <Trans>Écrivez votre message pour pouvoir l’envoyer.</Trans>
        </p>
      )}
      {outcome !== undefined && <OutcomeWords outcome={outcome} />}
    </>
  )
}

const OutcomeWords = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useLingui()
  const address = useDeskSession(({ session }) =>
    session.kind === "coordinator" ? session.coordinator.email : "",
  )
  switch (outcome.kind) {
    case "sent":
      return (
        <Notice tone="good">
          <Plural
            value={outcome.count}
            one="C’est confié à l’envoi. Le détail est à côté, au fur et à mesure."
            other="Les # envois sont partis ou vont partir. Le détail est à côté, au fur et à mesure."
          />
        </Notice>
      )
    case "tried":
      return (
        <Notice tone="good">
          <Trans>L’essai est parti à {address}.</Trans>
        </Notice>
      )
    case "failed":
      return <Notice tone="bad">{t(wordsOfTrial(outcome.error))}</Notice>
  }
}

/** A mail that did not go out has reasons of its own. */
const wordsOfTrial = (error: unknown) => {
  const reason = error instanceof ApiError ? error.details?.["reason"] : undefined
  const known = NOTICE_FAILURES.find(failure => failure === reason)
  return known === undefined ? wordsOfError(error) : failureWordsOf(known)
}
