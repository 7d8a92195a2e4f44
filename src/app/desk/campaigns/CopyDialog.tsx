import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { useLocation } from "wouter"
import type { CampaignShape } from "../../../api/shapes"
import { TITLE_MAX_LENGTH } from "../../../domain/campaign"
import { copyCampaign } from "../../stores/desk-campaigns"
import { AskForm } from "../../ui/AskForm"
import { Dialog } from "../../ui/Dialog"
import { TextField } from "../../ui/TextField"
import { boardPath } from "../paths"
import dialog from "../people/LinkDialog.module.css"
import { fromLocalField, LATEST_FIELD, proposedDeadline, toLocalField } from "./local-time"

type Props = { readonly campaign: CampaignShape; readonly onClose: () => void }

/** Begins a campaign with what another one has: its text and choices, with or without its people. */
export const CopyDialog = ({ campaign, onClose }: Props) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  // Made once: a second press says the same, and makes no second copy.
  const [id] = useState(() => crypto.randomUUID())
  const [title, setTitle] = useState(t`${campaign.title} (copie)`.slice(0, TITLE_MAX_LENGTH))
  const [deadline, setDeadline] = useState(() => toLocalField(proposedDeadline(new Date())))
  const [withPeople, setWithPeople] = useState(true)

  const copy = async (until: string): Promise<void> => {
    const { id: made } = await copyCampaign(campaign.id, { id, title, deadline: until, withPeople })
    onClose()
    navigate(boardPath(made))
  }
  const send = (): Promise<void> | undefined => {
    const until = fromLocalField(deadline)
    return until === undefined || title.trim() === "" ? undefined : copy(until)
  }

  return (
    <Dialog title={<Trans>Dupliquer la campagne</Trans>} isOpen onClose={onClose}>
      <AskForm action={<Trans>Dupliquer</Trans>} onSend={send} onClose={onClose}>
        <p>
          <Trans>
            Le texte, le cadrage et les réglages sont repris. Jamais les prises, les films, la vidéo d’accueil
            ni les liens : la copie commence en écriture, et personne n’est prévenu.
          </Trans>
        </p>
        <TextField
          label={<Trans>Titre de la copie</Trans>}
          required
          maxLength={TITLE_MAX_LENGTH}
          value={title}
          onChange={event => setTitle(event.target.value)}
        />
        <TextField
          label={<Trans>Date limite</Trans>}
          type="datetime-local"
          required
          max={LATEST_FIELD}
          value={deadline}
          onChange={event => setDeadline(event.target.value)}
        />
        <label className={dialog.switch}>
          <input
            type="checkbox"
            checked={withPeople}
            onChange={event => setWithPeople(event.target.checked)}
          />
          <span>
            <Trans>Avec l’équipe</Trans>
            <span className={dialog.rules}>
              <Trans>Chacune garde ses phrases, et recevra un nouveau lien.</Trans>
            </span>
          </span>
        </label>
      </AskForm>
    </Dialog>
  )
}
