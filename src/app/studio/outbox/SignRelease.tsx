import { Trans, useLingui } from "@lingui/react/macro"
import { Signature as SignatureIcon } from "lucide-react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import type { BriefShape, ConsentRequestShape } from "../../../api/shapes"
import { NAME_MAX_LENGTH } from "../../../domain/contributor"
import type { Language } from "../../../domain/language"
import { releaseOf, releaseText } from "../../../domain/release"
import { signConsent } from "../../stores/own-consent"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { ReleaseText } from "../../ui/release/ReleaseText"
import { TextField } from "../../ui/TextField"
import styles from "./Consent.module.css"

type Props = {
  readonly brief: BriefShape
  readonly request: ConsentRequestShape
  /** She puts it off. Nothing is lost by it. */
  readonly onLater: () => void
}

/** The release, her name, and one button. */
export const SignRelease = ({ brief, request, onLater }: Props) => {
  const { i18n, t } = useLingui()
  const language: Language = i18n.locale === "en" ? "en" : "fr"
  const [name, setName] = useState(brief.contributor.name)
  const [signedAt] = useState(() => new Date())
  const [isNameless, setNameless] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const heading = useRef<HTMLHeadingElement>(null)
  // What she asked to read begins here, for the eye and for the ear.
  useEffect(() => heading.current?.focus(), [])

  const occasion = { title: brief.campaign.title, askedBy: request.askedBy }
  const release = releaseOf(request.terms, occasion, { name, language, signedAt })
  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setNameless(name.trim() === "")
    if (name.trim() === "") return
    const wording = releaseText(release, language)
    try {
      await signConsent(brief.contributor.id, { request, name: name.trim(), language, wording })
    } catch (cause) {
      setFailure(cause)
    }
  }
  return (
    <form className={styles.form} onSubmit={event => void sign(event)} noValidate>
      <h3 className={styles.title} ref={heading} tabIndex={-1}>
        {release.title}
      </h3>
      <ReleaseText {...release} />
      <TextField
        label={<Trans>Votre nom</Trans>}
        value={name}
        maxLength={NAME_MAX_LENGTH}
        autoComplete="name"
        required
        error={isNameless ? t`Écrivez votre nom : il vaut signature.` : undefined}
        onChange={event => setName(event.target.value)}
      />
      {failure !== undefined && <p role="alert">{i18n._(wordsOfError(failure))}</p>}
      <Button type="submit" tone="primary" size="big" icon={<SignatureIcon aria-hidden />}>
        <Trans>Je signe</Trans>
      </Button>
      <Button tone="quiet" onClick={onLater}>
        <Trans>Plus tard</Trans>
      </Button>
    </form>
  )
}
