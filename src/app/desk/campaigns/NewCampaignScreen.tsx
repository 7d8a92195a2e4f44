import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useMemo, useState } from "react"
import { useLocation } from "wouter"
import { LINE_MAX_LENGTH, LINES_MAX, SCRIPT_MAX_LENGTH, splitScript } from "../../../domain/script"
import { createCampaign } from "../../stores/desk-campaigns"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { TextArea } from "../../ui/TextField"
import { DeskPage } from "../DeskPage"
import { boardPath, DESK } from "../paths"
import { CampaignFields } from "./CampaignFields"
import { type CampaignDraft, newDraft, wholeDraft } from "./campaign-draft"
import styles from "./NewCampaignScreen.module.css"
import { ScriptPreview } from "./ScriptPreview"

/** A new campaign: its facts, and its text that becomes lines while one looks. */
export const NewCampaignScreen = () => {
  const { t, i18n } = useLingui()
  const [draft, setDraft] = useState(() => newDraft(i18n.locale === "en" ? "en" : "fr", new Date()))
  const [text, setText] = useState("")
  const { isBusy, failure, create } = useCreation()
  const lines = useMemo(() => splitScript(text, draft.language), [text, draft.language])

  const tooLong = placeOfTooLong(lines)

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) void create(draft, text)
  }

  return (
    <DeskPage title={t`Nouvelle campagne`}>
      <form className={styles.form} onSubmit={onSubmit}>
        <h1>
          <Trans>Nouvelle campagne</Trans>
        </h1>
        <div className={styles.fields}>
          <CampaignFields draft={draft} onChange={setDraft} />
          <TextArea
            label={<Trans>Texte</Trans>}
            hint={<Trans>Le message entier. Vous pourrez changer chaque phrase ensuite.</Trans>}
            rows={10}
            maxLength={SCRIPT_MAX_LENGTH}
            error={tooLong === undefined ? undefined : <Trans>La phrase {tooLong} est trop longue.</Trans>}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
          <div className={styles.choices}>
            <Button
              type="submit"
              tone="primary"
              isBusy={isBusy}
              disabled={tooLong !== undefined || lines.length > LINES_MAX}
            >
              <Trans>Créer la campagne</Trans>
            </Button>
            <ButtonLink to={DESK} tone="quiet">
              <Trans>Annuler</Trans>
            </ButtonLink>
          </div>
        </div>
        <ScriptPreview lines={lines} language={draft.language} />
      </form>
    </DeskPage>
  )
}

/** Where the first line that is too long stands, counted from 1. */
const placeOfTooLong = (lines: readonly string[]): number | undefined => {
  const at = lines.findIndex(line => line.length > LINE_MAX_LENGTH)
  return at < 0 ? undefined : at + 1
}

const useCreation = () => {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  const create = async (draft: CampaignDraft, text: string): Promise<void> => {
    const whole = wholeDraft(draft)
    if (whole === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      const campaign = await createCampaign({ ...whole, text })
      navigate(boardPath(campaign.id))
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { isBusy, failure, create }
}
