"""What the sources say of each city, typed from them and not taken from the rules."""

from __future__ import annotations

from attrs import frozen

PUTIN, MEDVEDEV = "Vladimir Putin", "Dmitry Medvedev"


@frozen
class City:
    """One row of the table."""

    en: str  #: As the list of the cities heads its section.
    ru: str
    latin: str  #: Otherwise transliterated, or an older name.
    day: str
    decree: str  #: Empty where no source and no memory has it.
    signed: str
    in_list: bool = True  #: Whether the list has a section on it.


#: The 43 sections of the list, in its order: the alphabet.
LISTED = (
    City("Anapa", "Анапа", "anapa", "2011-05-05", "586", MEDVEDEV),
    City("Arkhangelsk", "Архангельск", "Arhangel'sk", "2009-12-05", "", MEDVEDEV),
    City("Belgorod", "Белгород", "gorod Belgorod", "2007-04-27", "558", PUTIN),
    City("Bryansk", "Брянск", "Briansk", "2010-03-25", "", MEDVEDEV),
    City("Dmitrov", "Дмитров", "DMITROV", "2008-10-28", "", MEDVEDEV),
    City("Kalach-na-Donu", "Калач-на-Дону", "Kalach on Don", "2010-03-25", "", MEDVEDEV),
    City("Khabarovsk", "Хабаровск", "Habarovsk", "2012-11-03", "1468", PUTIN),
    City("Kolpino", "Колпино", "kolpino", "2011-05-05", "587", MEDVEDEV),
    City("Kovrov", "Ковров", "kovrov", "2011-11-03", "1456", MEDVEDEV),
    City("Kozelsk", "Козельск", "Kozel'sk", "2009-12-05", "", MEDVEDEV),
    City("Kronstadt", "Кронштадт", "Kronshtadt", "2009-04-27", "", MEDVEDEV),
    City("Kursk", "Курск", "the city of Kursk", "2007-04-27", "559", PUTIN),
    City("Luga", "Луга", "luga", "2008-05-05", "", PUTIN),
    City("Lomonosov", "Ломоносов", "Oranienbaum", "2011-11-03", "1457", MEDVEDEV),
    City("Malgobek", "Малгобек", "malgobek", "2007-10-08", "", PUTIN),
    City("Maloyaroslavets", "Малоярославец", "Maloiaroslavets", "2012-05-07", "608", PUTIN),
    City("Mariupol", "Мариуполь", "Mariupol'", "2022-11-15", "", PUTIN),
    City("Melitopol", "Мелитополь", "Melitopol’", "2022-11-15", "", PUTIN),
    City("Mozhaisk", "Можайск", "Mozhaysk", "2012-05-07", "", PUTIN),
    City("Nalchik", "Нальчик", "Nal'chik", "2010-03-25", "", MEDVEDEV),
    City("Naro-Fominsk", "Наро-Фоминск", "Naro Fominsk", "2009-04-27", "", MEDVEDEV),
    City("Oryol", "Орёл", "Orel", "2007-04-27", "560", PUTIN),
    City(
        "Petropavlovsk-Kamchatsky",
        "Петропавловск-Камчатский",
        "Petropavlovsk-Kamchatskiy",
        "2011-11-03",
        "1458",
        MEDVEDEV,
    ),
    City("Polyarny", "Полярный", "Poliarnyi", "2008-05-05", "", PUTIN),
    City("Pskov", "Псков", "pskov", "2009-12-05", "", MEDVEDEV),
    City("Rostov-on-Don", "Ростов-на-Дону", "Rostov-na-Donu", "2008-05-05", "", PUTIN),
    City("Rzhev", "Ржев", "Ržev", "2007-10-08", "1345", PUTIN),
    City("Staraya Russa", "Старая Русса", "Staraia Russa", "2015-04-06", "175", PUTIN),
    City("Stary Oskol", "Старый Оскол", "Staryi Oskol", "2011-05-05", "588", MEDVEDEV),
    City("Taganrog", "Таганрог", "taganrog", "2011-11-03", "1459", MEDVEDEV),
    City("Tikhvin", "Тихвин", "Tihvin", "2010-11-04", "", MEDVEDEV),
    City("Tuapse", "Туапсе", "tuapse", "2008-05-05", "", PUTIN),
    City("Tver", "Тверь", "Kalinin", "2010-11-04", "1335", MEDVEDEV),
    City("Velikiye Luki", "Великие Луки", "Velikie Luki", "2008-10-28", "", MEDVEDEV),
    City("Veliky Novgorod", "Великий Новгород", "Velikii Novgorod", "2008-10-28", "", MEDVEDEV),
    City("Vladikavkaz", "Владикавказ", "Ordzhonikidze", "2007-10-08", "", PUTIN),
    City("Vladivostok", "Владивосток", "Wladiwostok", "2010-11-04", "", MEDVEDEV),
    City("Volokolamsk", "Волоколамск", "volokolamsk", "2010-03-25", "", MEDVEDEV),
    City("Voronezh", "Воронеж", "Voronež", "2008-02-16", "", PUTIN),
    City("Vyazma", "Вязьма", "Viaz'ma", "2009-04-27", "", MEDVEDEV),
    City("Vyborg", "Выборг", "Viipuri", "2010-03-25", "", MEDVEDEV),
    City("Yelets", "Елец", "Elets", "2007-10-08", "", PUTIN),
    City("Yelnya", "Ельня", "El'nya", "2007-10-08", "", PUTIN),
)
#: The four that the list leaves out.
MISSING = (
    City("Feodosia", "Феодосия", "Theodosia", "2015-04-06", "", PUTIN, in_list=False),
    City("Gatchina", "Гатчина", "Krasnogvardeysk", "2015-04-06", "", PUTIN, in_list=False),
    City("Grozny", "Грозный", "Groznyi", "2015-04-06", "", PUTIN, in_list=False),
    City("Petrozavodsk", "Петрозаводск", "Petroskoi", "2015-04-06", "", PUTIN, in_list=False),
)
CITIES = (*LISTED, *MISSING)
#: Decree numbers that are only remembered.
REMEMBERED = {"559", "560", "588", "1457", "1459"}
#: The days that the list gives otherwise.
LIST_SAYS = {
    "Stary Oskol": "2011-05-07",
    "Lomonosov": "2011-11-04",
    "Mozhaisk": "2012-09-02",
    "Staraya Russa": "2015-04-09",
}
#: What the list writes for the decrees, its own year before the number.
LIST_WRITES = {
    "Anapa": "2011-586",
    "Kolpino": "2011-587",
    "Kovrov": "2011-1456",
    "Petropavlovsk-Kamchatsky": "2011-1458",
    "Maloyaroslavets": "2012-608",
    "Khabarovsk": "2012-1468",
    "Staraya Russa": "2015-175",
}
#: Ceremonies that the list tells of: the day, and a name of who represented the city.
CEREMONIES = {
    "Arkhangelsk": ("2010-01-12", ("Viktor Pavlenko", "Serafim Nesmelov")),
    "Bryansk": ("2010-05-04", ("Nikolai Patov", "Dmitry Mitchenkov")),
    "Kalach-na-Donu": ("2010-05-04", ("Vladimir Krishtal", "Yevgeny Mokhov")),
    "Taganrog": ("2012-02-23", ("Nikolay Fedyanin",)),
    "Tuapse": ("2008-05-06", ("Viktor Koshel",)),
    "Volokolamsk": ("2010-05-04", ("Vyacheslav Karabanov", "Pavel Osipov")),
    "Vyazma": ("2009-05-08", ("Viktor Semeykin",)),
    "Vyborg": ("2010-05-04", ("Konstantin Patrayev",)),
    "Kronstadt": ("2009-05-08", ()),
    "Naro-Fominsk": ("2009-05-08", ()),
}
#: The Hero Cities: the name, the day, and other names.
HEROES = (
    ("Leningrad", "1965-05-08", ("Ленинград", "Saint Petersburg", "Санкт-Петербург", "Петроград")),
    ("Odessa", "1965-05-08", ("Одесса", "Odesa")),
    ("Sevastopol", "1965-05-08", ("Севастополь", "Sebastopol")),
    ("Volgograd", "1965-05-08", ("Волгоград", "Stalingrad", "Сталинград", "Царицын")),
    ("Kiev", "1965-05-08", ("Киев", "Kyiv", "Київ")),
    ("Moscow", "1965-05-08", ("Москва", "Moskva", "город-герой Москва")),
    ("Brest Fortress", "1965-05-08", ("Брестская крепость", "Брест", "Brest")),
    ("Kerch", "1973-09-14", ("Керчь", "Керч")),
    ("Novorossiysk", "1973-09-14", ("Новороссийск", "Novorossiisk")),
    ("Minsk", "1974-06-26", ("Минск",)),
    ("Tula", "1976-12-07", ("Тула", "г. Тула")),
    ("Murmansk", "1985-05-06", ("Мурманск",)),
    ("Smolensk", "1985-05-06", ("Смоленск",)),
)
