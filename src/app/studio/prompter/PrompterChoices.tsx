import { Trans, useLingui } from "@lingui/react/macro"
import { useId } from "react"
import { QUICKEST_PACE, SLOWEST_PACE } from "../../../domain/pace"
import {
  PROMPT_GROUNDS,
  PROMPT_SCALES,
  PROMPT_WIDTHS,
  type PromptGround,
  type PromptGuide,
  type PromptWidth,
} from "../../../domain/prompter-choice"
import { Choice, Switch } from "../record/setting-fields"
import styles from "./PrompterChoices.module.css"
import type { PrompterSettings } from "./use-prompter-choice"

export type Props = {
  readonly settings: PrompterSettings
  /** Words a minute of her last take, where there is one. */
  readonly ownPace: number | undefined
}

const PACE_STEP = 5

/** What moves the line on. */
const GuideChoice = ({ settings: { guide, choose }, ownPace }: Props) => {
  const { t } = useLingui()
  const own: [PromptGuide, string][] =
    ownPace === undefined ? [] : [["own", t`À mon rythme (${ownPace} mots/min)`]]
  return (
    <Choice
      label={t`Le texte avance`}
      value={guide === "own" && ownPace === undefined ? "pace" : guide}
      onChoose={value => choose({ guide: value as PromptGuide })}
      options={[["voice", t`En suivant ma voix`], ["pace", t`À un rythme régulier`], ...own]}
    />
  )
}

const PaceSlider = ({ settings: { wordsPerMinute, choose } }: Pick<Props, "settings">) => {
  const id = useId()
  return (
    <div className={styles.pace}>
      <label htmlFor={id}>
        <Trans>Mots par minute</Trans>
      </label>
      <output htmlFor={id}>{wordsPerMinute}</output>
      <input
        id={id}
        type="range"
        min={SLOWEST_PACE}
        max={QUICKEST_PACE}
        step={PACE_STEP}
        value={wordsPerMinute}
        onChange={event => choose({ wordsPerMinute: event.target.valueAsNumber })}
      />
    </div>
  )
}

const LookChoices = ({ settings }: Pick<Props, "settings">) => {
  const { t } = useLingui()
  const { scale, setScale, width, ground, choose } = settings
  const scaleNames = [t`Normale`, t`Grande`, t`Très grande`]
  const widthNames: Readonly<Record<PromptWidth, string>> = {
    narrow: t`Étroite`,
    normal: t`Moyenne`,
    wide: t`Large`,
  }
  const groundNames: Readonly<Record<PromptGround, string>> = {
    light: t`Léger`,
    medium: t`Soutenu`,
    strong: t`Noir`,
  }
  return (
    <>
      <Choice
        label={t`Taille du texte`}
        value={scale}
        onChoose={value => setScale(Number(value))}
        options={PROMPT_SCALES.map((value, index) => [value, scaleNames[index] ?? ""])}
      />
      <Choice
        label={t`Largeur de la colonne`}
        value={width}
        onChoose={value => choose({ width: value as PromptWidth })}
        options={PROMPT_WIDTHS.map(value => [value, widthNames[value]])}
      />
      <Choice
        label={t`Fond derrière le texte`}
        value={ground}
        onChoose={value => choose({ ground: value as PromptGround })}
        options={PROMPT_GROUNDS.map(value => [value, groundNames[value]])}
      />
    </>
  )
}

/** How her line looks and moves. */
export const PrompterChoices = ({ settings, ownPace }: Props) => {
  const { guide, isForGlass, choose } = settings
  const isPaced = guide === "pace" || (guide === "own" && ownPace === undefined)
  return (
    <>
      <GuideChoice settings={settings} ownPace={ownPace} />
      {isPaced && <PaceSlider settings={settings} />}
      <LookChoices settings={settings} />
      <Switch
        label={<Trans>Texte en miroir</Trans>}
        hint={<Trans>Pour le lire dans une vitre posée devant l’objectif.</Trans>}
        isOn={isForGlass}
        onChange={wanted => choose({ isForGlass: wanted })}
      />
    </>
  )
}
