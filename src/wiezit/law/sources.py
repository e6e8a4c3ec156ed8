"""The statutes and papers that dates and duties rest on: short key, title, and a link where it is public."""

from msgspec import Struct


class Bronwerk(Struct, frozen=True):
    """A source: `bwb` is its id at wetten.overheid.nl; without one it is a published paper of UWV or practice."""

    sleutel: str
    titel: str
    bwb: str | None = None

    @property
    def link(self) -> str | None:
        """The address of the consolidated text, or None."""
        return f"https://wetten.overheid.nl/{self.bwb}" if self.bwb else None


class Grondslag(Struct, frozen=True):
    """One place in a source, written as it is cited: `RPG art. 2 lid 2`."""

    bron: Bronwerk
    plaats: str = ""

    def __str__(self) -> str:
        return f"{self.bron.sleutel} {self.plaats}".strip()

    @property
    def link(self) -> str | None:
        """The address of the article: its number is the anchor, the paragraph is not."""
        if self.bron.link is None:
            return None
        words = self.plaats.split()
        return f"{self.bron.link}#Artikel{words[1]}" if words[:1] == ["art."] and len(words) > 1 else self.bron.link


WIA = Bronwerk("WIA", "Wet werk en inkomen naar arbeidsvermogen", "BWBR0019057")
ZW = Bronwerk("ZW", "Ziektewet", "BWBR0001888")
BW7 = Bronwerk("BW7", "Burgerlijk Wetboek Boek 7", "BWBR0005290")
RPG = Bronwerk("RPG", "Regeling procesgang eerste en tweede ziektejaar", "BWBR0013540")
REW = Bronwerk("REW", "Regeling bepaling eerste werkdag", "BWBR0019301")
ATW = Bronwerk("ATW", "Algemene termijnenwet", "BWBR0002448")
BBP = Bronwerk("BBP", "Beleidsregels beoordelingskader poortwachter", "BWBR0014375")
VORM = Bronwerk("VORM", "Beleidsregels vorm- en herkenbaarheidsvereisten reïntegratieverslagen", "BWBR0015184")
BOETE = Bronwerk("BOETE", "Boetebesluit socialezekerheidswetten", "BWBR0011708")
BRBOETE = Bronwerk("BRBOETE", "Beleidsregel boete werkgevers ZW", "BWBR0039100")
VERHAAL = Bronwerk("VERHAAL", "Besluit verhaal ziekengeld", "BWBR0017876")
DOKOST = Bronwerk("DOKOST", "Beleidsregel kosten aanvraag deskundigenoordeel 2013", "BWBR0032639")
RPV = Bronwerk("RPV", "Regeling procesgang vangnetters zonder werkgever", "BWBR0022309")
ARBO = Bronwerk("ARBO", "Arbeidsomstandighedenwet", "BWBR0010346")
SUWI = Bronwerk("SUWI", "Wet structuur uitvoeringsorganisatie werk en inkomen", "BWBR0013060")
AP = Bronwerk("AP", "Beleidsregels verwerking persoonsgegevens gezondheid zieke werknemers", "BWBR0037896")
PK = Bronwerk("PK", "UWV, Professioneel kader beoordeling re-integratie-inspanningen")
VISIE = Bronwerk("VISIE", "UWV, Uitvoeringsbericht SMZ 2306-013")
RIV26 = Bronwerk("RIV26", "UWV, Uitvoeringsbericht SMZ 2601-001")
UZA = Bronwerk("UZA", "UWV, Handboek Ziektewet, Ziekteaangifte en Samentelling")
UZM = Bronwerk("UZM", "UWV, Handboek Ziektewet, Ziekmelding door verzekerde")
UWIA = Bronwerk("UWIA", "UWV, Wetsuitleg WIA")
UNR = Bronwerk("UNR", "UWV, Handboek WIA, Nieuw recht")
UTERM = Bronwerk("UTERM", "UWV, Handboek Termijnen")
UDO = Bronwerk("UDO", "UWV, Handboek Deskundigenoordelen")
UCTV = Bronwerk("UCTV", "UWV, Compensatieregeling transitievergoeding")
UWV_STAP = Bronwerk("UWV-stap", "uwv.nl, Stappenplan bij ziekte werknemer")
UWV_EN = Bronwerk("UWV-EN", "uwv.nl, Submitting a return to work report")
UWV_SITE = Bronwerk("UWV-site", "uwv.nl, openbare bladzijden voor werkgevers")
BELEID = Bronwerk("beleid", "UWV, Quick start Werkwijzer Poortwachter")
PRAKTIJK = Bronwerk("praktijk", "Vaste praktijk, geen wettelijke termijn")
WETSVOORSTEL = Bronwerk("wetsvoorstel", "Wetsvoorstel re-integratie tweede ziektejaar (nog geen wet)")
EIGEN = Bronwerk("eigen", "Eigen stap van de organisatie (wiezit.yaml)")

BRONNEN: dict[str, Bronwerk] = {
    bron.sleutel: bron
    for bron in (
        WIA, ZW, BW7, RPG, REW, ATW, BBP, VORM, BOETE, BRBOETE, VERHAAL, DOKOST, RPV, ARBO, SUWI, AP, PK, VISIE, RIV26,
        UZA, UZM, UWIA, UNR, UTERM, UDO, UCTV, UWV_STAP, UWV_EN, UWV_SITE, BELEID, PRAKTIJK, WETSVOORSTEL, EIGEN,
    )
}  # fmt: skip


def op(bron: Bronwerk, plaats: str = "") -> Grondslag:
    """Cite a place in a source: `op(RPG, "art. 2 lid 2")`."""
    return Grondslag(bron, plaats)
