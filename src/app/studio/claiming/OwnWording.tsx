import { Trans, useLingui } from "@lingui/react/macro"
import { Pencil } from "lucide-react"
import { type FormEvent, useState } from "react"
import { LINE_MAX_LENGTH } from "../../../domain/script"
import { propose, withdraw } from "../../stores/studio-script"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import { TextArea } from "../../ui/TextField"
import styles from "./ClaimableLines.module.css"
import type { SharedLine } from "./shared-line"

type Props = { readonly line: SharedLine; readonly position: number }

/** Another wording for a line of hers: proposed, waiting, answered. */
export const OwnWording = ({ line, position }: Props) => {
  const { t } = useLingui()
  const [isWriting, setWriting] = useState(false)
  const { proposal } = line
  if (isWriting) return <WordingForm line={line} onClose={() => setWriting(false)} />
  return (
    <>
      {proposal !== null && <ProposalNews line={line} />}
      <Button
        icon={<Pencil aria-hidden />}
        aria-label={t`Proposer une autre formulation de la phrase ${position}`}
        onClick={() => setWriting(true)}
      >
        <Trans>Proposer une autre formulation</Trans>
      </Button>
    </>
  )
}

const ProposalNews = ({ line: { id, proposal } }: { readonly line: SharedLine }) => {
  if (proposal === null) return null
  const { state, text } = proposal
  return (
    <Notice
      tone={state === "accepted" ? "good" : "plain"}
      title={
        state === "waiting" ? (
          <Trans>Votre proposition attend une réponse</Trans>
        ) : state === "accepted" ? (
          <Trans>Votre formulation est retenue</Trans>
        ) : (
          <Trans>Cette fois, le texte reste comme il est</Trans>
        )
      }
      actions={
        <Button tone="quiet" onClick={() => void withdraw(id)}>
          {state === "waiting" ? <Trans>Retirer ma proposition</Trans> : <Trans>C’est noté</Trans>}
        </Button>
      }
    >
      « {text} »
    </Notice>
  )
}

const WordingForm = ({ line, onClose }: { readonly line: SharedLine; readonly onClose: () => void }) => {
  const [text, setText] = useState(line.proposal?.state === "waiting" ? line.proposal.text : line.text)
  const [isBusy, setBusy] = useState(false)
  const words = text.trim()
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const isDone = await propose(line.id, words)
    setBusy(false)
    if (isDone) onClose()
  }
  return (
    <form className={styles.form} onSubmit={event => void send(event)}>
      <TextArea
        label={<Trans>Comment le diriez-vous ?</Trans>}
        rows={3}
        maxLength={LINE_MAX_LENGTH}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" tone="primary" isBusy={isBusy} disabled={words === "" || words === line.text}>
          <Trans>Envoyer ma proposition</Trans>
        </Button>
        <Button tone="quiet" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
