import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { type ConsentTerms, isDay, isPast, TERM_MAX_YEARS, TERM_MIN_YEARS } from "../../../domain/consent"
import type { Language } from "../../../domain/language"
import { completeTerms, releaseOf } from "../../../domain/release"
import { changeConsentTerms } from "../../stores/desk-consents"
import { AskForm } from "../../ui/AskForm"
import { Dialog } from "../../ui/Dialog"
import { Notice } from "../../ui/Notice"
import { ReleaseText } from "../../ui/release/ReleaseText"
import { LanguageChoice } from "../LanguageChoice"
import styles from "./ConsentTerms.module.css"
import { TermsFields } from "./TermsFields"

type Props = { readonly board: BoardShape; readonly onClose: () => void }

/** Whether a duration can be meant: years within bounds, or a day that is not over. */
const isPossible = ({ term }: ConsentTerms): boolean =>
  term.kind === "years"
    ? Number.isInteger(term.years) && term.years >= TERM_MIN_YEARS && term.years <= TERM_MAX_YEARS
    : isDay(term.day) && !isPast(term.day, new Date())

/** What everybody is asked to sign, and beside it how that reads. */
export const ConsentTermsDialog = ({ board, onClose }: Props) => {
  const { consentRequest, campaign, contributors } = board
  const [terms, setTerms] = useState<ConsentTerms>(consentRequest.terms)
  const occasion = { title: campaign.title, askedBy: consentRequest.askedBy }
  const signedCount = contributors.filter(
    ({ consent }) => consent !== null && consent.withdrawnAt === null,
  ).length
  const save = async (): Promise<void> => {
    await changeConsentTerms(terms)
    onClose()
  }
  return (
    <Dialog title={<Trans>Autorisation demandée</Trans>} isOpen isWide onClose={onClose}>
      <AskForm
        action={<Trans context="garder">Enregistrer</Trans>}
        onSend={() => (isPossible(terms) ? save() : undefined)}
        onClose={onClose}
        noValidate
      >
        <p>
          <Trans>
            Chacune la signe sur son téléphone quand sa première prise part. Ce que vous écrivez est repris
            tel quel dans les deux langues ; ce que vous laissez vide est dit dans la sienne.
          </Trans>
        </p>
        {signedCount > 0 && (
          <Notice tone="warn">
            <Plural
              value={signedCount}
              one="# personne a déjà signé. Ce qu’elle a signé ne change pas et reste valable ; si vous changez quelque chose ici, la nouvelle version lui sera proposée."
              other="# personnes ont déjà signé. Ce qu’elles ont signé ne change pas et reste valable ; si vous changez quelque chose ici, la nouvelle version leur sera proposée."
            />
          </Notice>
        )}
        <div className={styles.sides}>
          <div className={styles.fields}>
            <TermsFields
              terms={terms}
              defaults={completeTerms(
                { ...terms, organisation: "", purpose: "", media: "", territory: "" },
                occasion,
                campaign.language,
              )}
              isPossible={isPossible(terms)}
              onChange={setTerms}
            />
          </div>
          <Preview terms={terms} board={board} />
        </div>
      </AskForm>
    </Dialog>
  )
}

/** As somebody will read it, in either language. */
const Preview = ({ terms, board }: { readonly terms: ConsentTerms; readonly board: BoardShape }) => {
  const { t } = useLingui()
  const { campaign, consentRequest } = board
  const [language, setLanguage] = useState<Language>(campaign.language)
  const [today] = useState(() => new Date())
  if (!isPossible(terms)) return null
  const occasion = { title: campaign.title, askedBy: consentRequest.askedBy }
  const name = board.contributors[0]?.name ?? ""
  const release = releaseOf(terms, occasion, { name, language, signedAt: today })
  return (
    <section className={styles.preview} aria-label={t`Aperçu`}>
      <LanguageChoice legend={<Trans>Aperçu</Trans>} value={language} onChange={setLanguage} />
      <div className={styles.page} lang={language}>
        <h3>{release.title}</h3>
        <ReleaseText {...release} />
      </div>
    </section>
  )
}
