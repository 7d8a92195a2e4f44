import { Trans, useLingui } from "@lingui/react/macro"
import { AudioLines, Pause, Play, Square } from "lucide-react"
import { Button } from "../../ui/Button"
import { IconButton } from "../../ui/IconButton"
import styles from "./ScriptScreen.module.css"
import type { Reading } from "./use-reading"

type Props = { readonly reading: Reading; readonly isEmpty: boolean }

/** Has the whole text read aloud: one hears what is too long, and what does not follow. */
export const ReadAloud = ({ reading: { state, play, pause, stop }, isEmpty }: Props) => {
  const { t } = useLingui()
  if (state === "reading" || state === "paused") {
    return (
      <>
        {state === "reading" ? (
          <IconButton label={t`Suspendre la lecture`} icon={<Pause aria-hidden />} onClick={pause} />
        ) : (
          <IconButton label={t`Reprendre la lecture`} icon={<Play aria-hidden />} onClick={play} />
        )}
        <IconButton label={t`Arrêter la lecture`} icon={<Square aria-hidden />} onClick={stop} />
      </>
    )
  }
  return (
    <>
      <Button tone="quiet" icon={<AudioLines aria-hidden />} disabled={isEmpty} onClick={play}>
        <Trans>Lire à voix haute</Trans>
      </Button>
      <span className={styles.silent} role="status">
        {state === "silent" && <Trans>Ce navigateur n’a pas de voix pour cette langue.</Trans>}
      </span>
    </>
  )
}
