"""What a report or a form consists of, without any markup: parts, each with blocks of fields, tables, texts and pictures."""

from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from wiezit.dossier.roles import Rol

Onderdeelstaat = Literal["aanwezig", "onvolledig", "ontbreekt", "nog_niet_nodig", "niet_nodig"]

Verslagvorm = Literal["volledig", "verkort"]
VERSLAGVORMEN: tuple[Verslagvorm, ...] = get_args(Verslagvorm)

STAATWOORD: dict[Onderdeelstaat, str] = {
    "aanwezig": "aanwezig",
    "onvolledig": "onvolledig",
    "ontbreekt": "ontbreekt",
    "nog_niet_nodig": "nog niet nodig",
    "niet_nodig": "niet nodig",
}


class Veld(Struct, frozen=True):
    """One labelled fact. `tekst` is None when it is missing; `opmaak` marks free text of the dossier (Markdown).

    In a form a field without text is a line to write on: `regels` lines of it, or boxes to tick when there are `keuzes`.
    """

    label: str
    tekst: str | None
    opmaak: bool = False
    grondslag: str | None = None
    regels: int = 1
    keuzes: tuple[str, ...] = ()


class Velden(Struct, frozen=True):
    """Labelled facts, one under the other."""

    rijen: tuple[Veld, ...]
    soort: Literal["velden"] = "velden"


class Tabel(Struct, frozen=True):
    """A table with a caption and column headings (`breedtes` in percents); `leeg` blank rows to write on follow the rows."""

    bijschrift: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    leeg: int = 0
    breedtes: tuple[int, ...] = ()
    soort: Literal["tabel"] = "tabel"


class Alinea(Struct, frozen=True):
    """A text of the program itself: plain words, or a remark about what is missing or left out."""

    tekst: str
    toon: Literal["gewoon", "ontbreekt", "let_op"] = "gewoon"
    soort: Literal["alinea"] = "alinea"


class Opsomming(Struct, frozen=True):
    """A list of texts of the program; with `vakjes` each is a box to tick."""

    punten: tuple[str, ...]
    vakjes: bool = False
    soort: Literal["opsomming"] = "opsomming"


class Beeld(Struct, frozen=True):
    """The place of a picture; `beschrijving` says in words what it shows."""

    naam: Literal["tijdlijn", "uren"]
    titel: str
    beschrijving: str
    soort: Literal["beeld"] = "beeld"


class Handtekening(Struct, frozen=True):
    """A place to sign: who (role), with name and function when they are known."""

    rol: str
    naam: str | None = None
    functie: str | None = None


class Handtekeningen(Struct, frozen=True):
    """The signature blocks of a form; `akkoord` asks each signer to say yes or no."""

    wie: tuple[Handtekening, ...]
    akkoord: bool = False
    soort: Literal["handtekeningen"] = "handtekeningen"


Blok = Velden | Tabel | Alinea | Opsomming | Beeld | Handtekeningen


class Onderdeel(Struct, frozen=True, kw_only=True):
    """One part: `id` is its anchor, `delen` are the documents in it; `staat` is None where the law asks nothing."""

    id: str
    titel: str
    blokken: tuple[Blok, ...] = ()
    delen: tuple["Onderdeel", ...] = ()
    staat: Onderdeelstaat | None = None
    grondslag: str | None = None


class Verslag(Struct, frozen=True, kw_only=True):
    """The contents of a re-integratieverslag on `peildatum`, as `voor` may see it (None: the employer's own full copy).

    `let_op` says what the reader must know before anything else: files that could not be read are not in it.
    """

    titel: str
    dossiernummer: str
    vorm: Verslagvorm
    peildatum: date
    voor: Rol | None
    concept: bool
    omslag: tuple[Veld, ...]
    onderdelen: tuple[Onderdeel, ...]
    let_op: tuple[str, ...] = ()


class Formulier(Struct, frozen=True, kw_only=True):
    """The contents of one printable form or letter; `brief` gives it an address and a place for the date."""

    id: str
    titel: str
    dossiernummer: str
    peildatum: date
    onderdelen: tuple[Onderdeel, ...]
    intro: str | None = None
    afzender: tuple[str, ...] = ()
    geadresseerde: tuple[str, ...] = ()
    onderwerp: str | None = None
    voettekst: str | None = None

    @property
    def brief(self) -> bool:
        """Whether this is a letter."""
        return bool(self.onderwerp)
