import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UserRoundCheck } from "lucide-react"
import type { BoardShape } from "../../../../api/shapes"
import { changeFilm } from "../../../stores/film-changes"
import { changeSpeakers } from "../../../stores/speaker-changes"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import styles from "./MissingLines.module.css"
import { missingLines, understudies } from "./understudies"

/** The deadline has passed and lines are missing: three ways to a film on Monday at noon. */
export const MissingLines = ({ board }: { readonly board: BoardShape }) => {
  const missing = missingLines(board)
  const isLate = Date.parse(board.campaign.deadline) < Date.now()
  if (missing.length === 0 || missing.length === board.lines.length || !isLate) return null
  const isLeftOut = board.filmSettings.missing === "leave-out"
  return (
    <Notice
      tone="warn"
      title={
        <Plural
          value={missing.length}
          one="L’échéance est passée, une phrase manque."
          other="L’échéance est passée, # phrases manquent."
        />
      }
      actions={
        <>
          <Button
            aria-pressed={!isLeftOut}
            tone={isLeftOut ? "secondary" : "primary"}
            onClick={() => void changeFilm({ missing: "stand-in" })}
          >
            <Trans>Avec un carton à leur place</Trans>
          </Button>
          <Button
            aria-pressed={isLeftOut}
            tone={isLeftOut ? "primary" : "secondary"}
            onClick={() => void changeFilm({ missing: "leave-out" })}
          >
            <Trans>Sans ces phrases</Trans>
          </Button>
        </>
      }
    >
      <Understudies board={board} />
    </Notice>
  )
}

/** Who could step in, in one tap. */
const Understudies = ({ board }: { readonly board: BoardShape }) => {
  const { i18n } = useLingui()
  const changes = understudies(board)
  if (changes.length === 0) return null
  const nameOf = (id: string): string => board.contributors.find(one => one.id === id)?.name ?? ""
  const names = [...new Set(changes.flatMap(({ to }) => to))].map(nameOf)
  const who = new Intl.ListFormat(i18n.locale).format(names)
  return (
    <div className={styles.step}>
      <p>
        <Trans>{who} a tout tourné et parle peu : le reste peut lui revenir.</Trans>
      </p>
      <Button
        icon={<UserRoundCheck aria-hidden />}
        onClick={() => void changeSpeakers(board.campaign.id, "lines-handed-over", changes)}
      >
        <Plural value={changes.length} one="Lui confier cette phrase" other="Confier ces # phrases" />
      </Button>
    </div>
  )
}
