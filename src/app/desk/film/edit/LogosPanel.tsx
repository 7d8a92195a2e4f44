import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from "lucide-react"
import { type FilmLogo, LOGO_NAME_MAX_LENGTH, LOGOS_MAX } from "../../../../domain/film-settings"
import type { CampaignId } from "../../../../domain/ids"
import { changeFilm } from "../../../stores/film-changes"
import { sendLogo } from "../../../stores/film-files"
import { IconButton } from "../../../ui/IconButton"
import { HeldIconButton } from "../../held"
import { logoUrl } from "../logo-url"
import { FileSender } from "./FileSender"
import { KeptText } from "./KeptText"
import styles from "./LogosPanel.module.css"

type Props = { readonly campaignId: CampaignId; readonly logos: readonly FilmLogo[] }

const keep = (logos: readonly FilmLogo[]): void => void changeFilm({ logos })

/** Who stands behind the film, on its closing card: in an order of one's own, each with a name. */
export const LogosPanel = ({ campaignId, logos }: Props) => {
  const { t } = useLingui()
  return (
    <fieldset className={styles.logos}>
      <legend>
        <Trans>Logos</Trans>
      </legend>
      {logos.length > 0 && (
        <ol>
          {logos.map((logo, index) => (
            <li key={logo.key}>
              <img src={logoUrl(campaignId, logo)} alt="" />
              <KeptText
                label={<Trans>Nom, pour qui ne voit pas l’image</Trans>}
                value={logo.name}
                maxLength={LOGO_NAME_MAX_LENGTH}
                onKeep={name => keep(logos.map(one => (one.key === logo.key ? { ...one, name } : one)))}
              />
              <LogoTools logos={logos} index={index} />
            </li>
          ))}
        </ol>
      )}
      <FileSender
        kind="logo"
        accept="image/png,image/jpeg,image/svg+xml,.svg"
        label={t`Fichier du logo`}
        icon={<ImagePlus aria-hidden />}
        isDisabled={logos.length >= LOGOS_MAX}
        onFile={file => void sendLogo(file)}
      >
        <Trans>Ajouter un logo</Trans>
      </FileSender>
      <p className={styles.hint}>
        {logos.length >= LOGOS_MAX ? (
          <Plural
            value={LOGOS_MAX}
            one="Le carton en porte # au plus."
            other="Le carton en porte # au plus. Retirez-en un pour en ajouter un autre."
          />
        ) : (
          <Trans>PNG, JPEG ou SVG. Ils sont posés sur une étiquette blanche.</Trans>
        )}
      </p>
    </fieldset>
  )
}

type ToolsProps = { readonly logos: readonly FilmLogo[]; readonly index: number }

/** Earlier, later, away. */
const LogoTools = ({ logos, index }: ToolsProps) => {
  const { t } = useLingui()
  const name = logos[index]?.name ?? ""
  const move = (by: 1 | -1): void => {
    const moved = [...logos]
    moved.splice(index + by, 0, ...moved.splice(index, 1))
    keep(moved)
  }
  return (
    <div className={styles.tools}>
      <HeldIconButton
        label={t`Avancer ${name}`}
        icon={<ArrowUp aria-hidden />}
        disabled={index === 0}
        onClick={() => move(-1)}
      />
      <HeldIconButton
        label={t`Reculer ${name}`}
        icon={<ArrowDown aria-hidden />}
        disabled={index === logos.length - 1}
        onClick={() => move(1)}
      />
      <IconButton
        label={t`Retirer ${name}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => keep(logos.filter((_, place) => place !== index))}
      />
    </div>
  )
}
