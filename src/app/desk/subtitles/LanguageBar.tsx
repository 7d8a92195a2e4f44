import { Trans, useLingui } from "@lingui/react/macro"
import { Plus } from "lucide-react"
import { useState } from "react"
import { Link } from "wouter"
import type { SubtitlesShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { languageName } from "../../i18n/language-name"
import { Button } from "../../ui/Button"
import { useMay } from "../own-role"
import { subtitlesPath } from "../paths"
import { AddLanguageDialog } from "./AddLanguageDialog"
import styles from "./LanguageBar.module.css"

type Props = {
  readonly campaignId: CampaignId
  readonly subtitles: SubtitlesShape
  /** The one that is shown. */
  readonly language: string
}

/** The languages that there are, and the way to one more. */
export const LanguageBar = ({ campaignId, subtitles, language }: Props) => {
  const { t } = useLingui()
  const [isAdding, setAdding] = useState(false)
  const { language: own, languages } = subtitles
  return (
    <nav className={styles.bar} aria-label={t`Langues des sous-titres`}>
      {[own, ...languages].map(tag => (
        <Link
          key={tag}
          to={subtitlesPath(campaignId, tag === own ? undefined : tag)}
          aria-current={tag === language ? "page" : undefined}
        >
          <span lang={tag}>{languageName(tag)}</span>
          {tag === own && (
            <small>
              <Trans>parlée</Trans>
            </small>
          )}
        </Link>
      ))}
      {useMay("editor") && (
        <Button tone="quiet" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          <Trans>Ajouter une langue</Trans>
        </Button>
      )}
      {isAdding && (
        <AddLanguageDialog
          campaignId={campaignId}
          taken={[own, ...languages]}
          onClose={() => setAdding(false)}
        />
      )}
    </nav>
  )
}
