/** Language codes as an MP4 has them: three letters (ISO 639-2/T), where BCP 47 has two. */

/** The two-letter codes, each with the three letters that mean the same. */
const THREE_LETTERS =
  "aaaar ababk afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bibis bmbam bnben bobod brbre bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell eneng eoepo esspa etest eueus fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv hthat huhun hyhye hzher iaina idind ieile igibo iiiii ikipk ioido isisl itita iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt mymya nanau nbnob ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs papan pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme sgsag sisin skslk slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor zazha zhzho zuzul"

const codes = new Map(THREE_LETTERS.split(" ").map(pair => [pair.slice(0, 2), pair.slice(2, 5)]))

/** What an MP4 says of a language that it has no code for. */
const UNDETERMINED = "und"

/** The three letters of a language by its BCP 47 tag; "und" where there are none. */
export const threeLetters = (tag: string): string => {
  const { language } = new Intl.Locale(tag)
  return language.length === 3 ? language : (codes.get(language) ?? UNDETERMINED)
}
