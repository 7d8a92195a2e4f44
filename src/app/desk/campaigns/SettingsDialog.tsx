import { Trans, useLingui } from "@lingui/react/macro"
import { Copy, Signature } from "lucide-react"
import { type FormEvent, lazy, Suspense, useState } from "react"
import { useLocation } from "wouter"
import type { BoardShape, CampaignShape } from "../../../api/shapes"
import { updateCampaign } from "../../stores/board-actions"
import { deleteCampaign } from "../../stores/desk-campaigns"
import { Button } from "../../ui/Button"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { useMay } from "../own-role"
import { DESK } from "../paths"
import { CampaignFields } from "./CampaignFields"
import { CopyDialog } from "./CopyDialog"
import { draftOf, wholeDraft } from "./campaign-draft"
import styles from "./SettingsDialog.module.css"

/** With the words of a release: for whoever wants to change it. */
const ConsentTermsDialog = lazy(async () => ({
  default: (await import("../consent/ConsentTermsDialog")).ConsentTermsDialog,
}))

type Props = { readonly board: BoardShape; readonly onClose: () => void }

/** Changes a campaign's own facts, or deletes it. */
export const SettingsDialog = ({ board, onClose }: Props) => {
  const { t } = useLingui()
  const { campaign } = board
  const isOwner = useMay("owner")
  const [draft, setDraft] = useState(() => draftOf(campaign))
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [isCopying, setCopying] = useState(false)
  const [isAskingTerms, setAskingTerms] = useState(false)

  const save = async (): Promise<void> => {
    const whole = wholeDraft(draft)
    if (whole === undefined) return
    setBusy(true)
    try {
      await updateCampaign(whole)
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) void save()
  }

  return (
    <Dialog title={<Trans>Réglages de la campagne</Trans>} isOpen isWide onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <CampaignFields draft={draft} onChange={setDraft} />
        <section className={styles.consent}>
          <h3>
            <Trans>Droit à l’image</Trans>
          </h3>
          <p>
            <Trans>
              Chacune signe une autorisation quand sa première prise part : qui demande, pour quoi, où,
              pendant combien de temps.
            </Trans>
          </p>
          <Button icon={<Signature aria-hidden />} onClick={() => setAskingTerms(true)}>
            <Trans>Lire et modifier l’autorisation</Trans>
          </Button>
        </section>
        {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
        <div className={styles.choices}>
          <Button icon={<Copy aria-hidden />} onClick={() => setCopying(true)}>
            <Trans>Dupliquer la campagne</Trans>
          </Button>
          {isOwner && <DeleteCampaign campaign={campaign} onFailure={setFailure} />}
          <Button onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
          <Button type="submit" tone="primary" isBusy={isBusy}>
            <Trans context="garder">Enregistrer</Trans>
          </Button>
        </div>
      </form>
      {isAskingTerms && (
        <Suspense>
          <ConsentTermsDialog board={board} onClose={() => setAskingTerms(false)} />
        </Suspense>
      )}
      {isCopying && <CopyDialog campaign={campaign} onClose={onClose} />}
    </Dialog>
  )
}

type DeleteProps = { readonly campaign: CampaignShape; readonly onFailure: (error: unknown) => void }

const DeleteCampaign = ({ campaign, onFailure }: DeleteProps) => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [isAsking, setAsking] = useState(false)

  const deleteIt = async (): Promise<void> => {
    try {
      await deleteCampaign(campaign.id)
      navigate(DESK)
    } catch (error) {
      onFailure(error)
    }
  }

  return (
    <>
      <Button tone="danger" onClick={() => setAsking(true)}>
        <Trans>Supprimer la campagne</Trans>
      </Button>
      <ConfirmDialog
        title={t`Supprimer « ${campaign.title} » ?`}
        isOpen={isAsking}
        confirm={<Trans>Supprimer définitivement</Trans>}
        onConfirm={() => void deleteIt()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>
            Le texte, les prises reçues, les films et la page publique seront supprimés, et les liens
            personnels ne mèneront plus nulle part. On ne peut pas revenir en arrière.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  )
}
