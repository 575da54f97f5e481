"""Everyday words in a dozen languages, picked so that lips have much to do. Written for this tool."""

WORDS: dict[str, tuple[str, ...]] = {
    "en": tuple(
        """about above after again always amber animal apple autumn baby back badge ball bamboo banana barber
        basket bath bean beautiful because bed before begin behind believe below better between big bird bishop
        blue boat bobby body book bottle bottom bowl boy branch brave bread bridge bright brother brown bubble
        butter cabbage cabin camera camp candle castle chair cheap cheese cherry chimney choose church city
        climb clever cloud coffee cold comb come compass copper corner cousin cup dance daughter deep december
        diamond dinner dolphin door double dream drum early earth easy eight elbow empty engine evening every
        face fall family famous far farm father feather february feel few field fifteen film find finger fire
        first fish five flower fly foam follow food foot forest four fox free fresh friday friend from fruit
        full funny garden gentle ghost girl give glove goat gold good goose grape green group happy harbour
        heavy help hobby home honey hope horse house hover humble hundred imagine jacket jam january judge
        juice jump keep kitchen ladder lamp laugh leaf lemon letter light lion lobster lovely lunch machine
        magic mama many map marble market maybe meadow measure member memory middle milk mirror monday money
        monkey month moon morning most mother mountain mouse mouth move movie much mud museum music my nephew
        never new nine noble noise north number object ocean office often old oven over owl page paint pale
        panda paper papa park part path patient peach pencil people pepper perfect piano picture pie pig pillow
        pilot pink pipe planet plate play please plum pocket poem police pond pony potato present pretty prince
        problem pumpkin purple puzzle queen quick quiet rabbit rain rapid remember ribbon river robin room
        rose ruby sable safe sailor salt seven shadow shape sheep ship shoe shop shoulder simple sister sleep
        small smile smooth snow soap soft some soup south spoon spring square stable star steam stone storm
        strange summer sunday supper swim symbol table tape temple thank their thimble thing think three thumb
        thunder ticket tiger time today together tomorrow top tower travel treasure trouble tube tuesday
        umbrella under unhappy village violin visible visit voice wagon walk warm wash water wave we weather
        weave wednesday welcome west whale wheat wheel white window winter wisdom woman wonder wood wool word
        world yellow yes young zebra""".split()
    ),
    "de": tuple(
        """abend apfel arbeit auge baum bauer beispiel berg besuch bett bild birne blume boden bruder buch
        dampf dorf eimer fahrrad familie farbe fenster feuer fisch flugzeug frau freund frühling fuchs garten
        gabel himmel hund jahr kaffee kamm katze kiste kopf kuchen lampe licht liebe löffel löwe mama mann
        maus meer milch mittag mond morgen mutter nacht name oma onkel opa papier pferd pflaume platz puppe
        rabe regen rübe schaf schiff schule schwimmen sommer sonne spiel stimme suppe tisch traum treppe
        übung umweg vater viel vogel vormittag wald wasser weg wein wiese winter wolke wunder zebra zimmer
        zwiebel""".split()
    ),
    "fr": tuple(
        """abeille ami amour animal arbre automne avion bain balle banane bateau beau beaucoup bébé beurre
        bon bouche bouteille bras bureau cabane campagne chambre chapeau cheval ciel combien demain deux
        dimanche enfant famille femme fenêtre fête feu fille fleur forêt fromage froid herbe heureux homme
        jambe jardin jouer jupe lampe livre lumière lune maison maman marché matin même mer moment montagne
        mouton mur musique neuf nombre nuit oiseau ombre orange ours pain papa papier pauvre peinture petit
        peu peur pied plage plume pluie poisson pomme porte poupée printemps problème quatre robe rouge sable
        sapin soleil soupe table temps train trop vache vague vélo vent ville voiture voix vouloir
        yeux""".split()
    ),
    "es": tuple(
        """abeja abrir agua ahora amigo amarillo árbol bailar barco beber biblioteca blanco boca bosque bueno
        caballo cabeza cama camino campo casa cebolla ciudad cocina comer comida cumpleaños deporte dibujo
        domingo empezar escuela familia feliz flor fuego fruta futuro gato grande hablar hambre hermano hombre
        huevo invierno jabón jugar lámpara libro limpio lluvia luna mamá manzana mapa mariposa mesa mujer mundo
        música nieve niño noche nombre nube número ojo padre palabra pan papá papel paloma parque pelota pequeño
        perro pimienta playa pluma pobre primavera puerta queso rápido río ropa rubio sábado saber siempre
        silla sombra sopa tiempo tomate trabajo uva vaca vaso ventana verano viajar vida viento
        zapato""".split()
    ),
    "it": tuple(
        """abito acqua albero amico ancora aperto bambino barca bello bere bianco bicchiere bocca bosco bravo
        buono caffè camera campo cane capello casa cavallo cielo città colore compagno cucina domani dopo
        erba estate famiglia farfalla felice festa fiore fiume formaggio fratello fuoco gamba gatto giardino
        gomma gruppo inverno isola lampada latte lavoro libro luna mamma mano mappa mare mattina mela
        mondo montagna muro musica nebbia nome nuvola ombra padre palla pane papà parola pecora pepe persona
        pesce piazza piccolo pioggia pomodoro ponte porta primavera problema prugna quadro rapido rubino
        sabbia sapone scuola sempre sole sorella spiaggia strada tavolo tempo uomo uovo vento verde via vino
        viola volpe zampa zebra zucchero""".split()
    ),
    "pt": tuple(
        """abelha abril água amanhã amigo árvore avião azul banho barco bebê beijo boca bolo bom bonito
        braço cabelo cama campo casa cavalo chuva cidade comida copo criança depois domingo escola família
        feliz festa filho flor fogo folha força fruta gato grande homem hoje irmão janela jardim lâmpada
        leite limpo livro lua mãe mapa mar menino mesa montanha mulher mundo música nome noite nuvem olho
        ovo pai palavra pão papel pedra peixe pequeno pessoa pimenta planta pobre pomba porta praia
        primavera problema rápido rio roupa sábado sapato sempre sol sombra sopa tarde tempo tomate trabalho
        uva vaca vento verão viagem vida vinho voz zebra""".split()
    ),
    "pl": tuple(
        """babcia bardzo biały biuro bliski brat brama buty chleb chmura ciepło dom dobry drzewo dziecko
        fabryka farba film firma góra grupa herbata impreza jabłko jesień kapelusz kawa klub kobieta kolor
        komputer kwiat lampa las lato lipa ludzie łapa łyżka mama mapa masło matka miasto miły mleko morze most
        mowa muzyka napój noc obiad obraz ogień okno ojciec opowieść owoc palec pan papier park pies piękny
        piłka piwo plaża pogoda pole pomoc pomidor poranek powietrze praca problem ptak rano ryba rzeka
        samochód serce słońce spokój sobota stół szkoła śpiew teatr umowa ulica wakacje wiatr wieczór woda
        wiosna wolny wyspa zabawa zima żaba""".split()
    ),
    "nl": tuple(
        """aardappel appel avond baby bakker bal bank bed been berg bloem boek boer boom boot bord bos brief
        brood broer brug buiten bus dag deur dorp droom eiland familie feest fiets fles fruit gebouw geluid
        goed groep handschoen hemel herfst huis jaar jongen kaas kamer kamp keuken kip klein koffie koning
        lamp leven lepel licht liefde lopen maan maandag maan mama markt melk mens middag moeder mooi
        morgen muziek naam nacht ontbijt oom opa paard papa papier park peper plaats plant poes probleem
        regen rivier school schip slaap sneeuw soep spiegel stem strand tafel tijd trap tuin vader vis vogel
        voet vriend vrouw water wereld wind winter wolk zebra zomer zwemmen""".split()
    ),
    "sv": tuple(
        """apa arbete barn berg besök bild blomma blå boll bok bord bra bror bro bröd båt dag dröm dörr
        eftermiddag familj farbror fisk flicka fluga fot fredag frukt fågel färg fönster gammal glad grupp
        gubbe gumma hav hem himmel humla hund hus höst jobb kaffe kamera karta katt klubb kopp kropp kvinna
        lampa ljus lov lördag mamma man mat mjölk morgon mormor mun musik måne möbel namn natt nyhet ofta
        oväder papper pappa park penna peppar plats pojke potatis problem påse regn rum sabel sjö skepp
        skola skog smör snabb sol sommar soppa stjärna stol strand syster tid trappa träd vatten vinter
        vind vit väg värld zebra ö""".split()
    ),
    "fi": tuple(
        """aamu aika apu aurinko auto elokuva elämä hammas hauska hepo huomenna huone hyvä ilma ilta isä
        joki jouluapu juusto kaappi kahvi kala kampa kaupunki kesä kevät kirja kissa koira koti koulu kuppi
        kuuma kuva lampi lapsi lapio leipä lintu loma lumi lupa lämmin maa maito mamma mansikka metsä mies
        muna musta nappi neljä nimi nopea omena onni opettaja palapeli pallo paperi papu peili perhe peruna
        pieni piha pilvi pimeä poika polku pomo puhe puisto puu pyörä päivä pöytä ruoka saari sana sauna
        silmä siipi sopu suomi suuri syksy syli taivas talo talvi tuoli tuuli tyttö uimari vaippa valo vapaa
        vauva vene vesi viime voima vuori ystävä yö""".split()
    ),
    "cs": tuple(
        """babička barva bota bratr brána bříza budova býk chléb chalupa čas cibule dobrý dub dům film fialka
        fotbal hlava holub hora hrubý hudba jablko jaro kamarád kámen káva kniha kobyla kolo kopec krab
        květina lampa lavice les léto lípa loď máma maliny maminka mapa máslo matka medvěd město mléko moře
        most motýl mouka mrak myš nebe noc obec obraz oběd oheň okno ovoce pán papír park pata pes píseň
        plavat pohádka pole pomoc potok práce problém prst pták ráno ryba řeka sobota srdce strom strýc
        světlo šípek škola tráva ulice vítr víno voda vlak vlk vrabec zábava zahrada zeď zima zub
        žába""".split()
    ),
    "tr": tuple(
        """abla adam akşam ampul anne araba arkadaş armut baba bahar bahçe balık banyo bardak baş bebek beyaz
        bilgi bina bir boya bugün bulut büyük cam ceviz cuma çabuk çiçek çocuk çorba defter deniz doğum dolap
        ekmek elma erkek ev fabrika fare film fırın futbol gemi göz gömlek güneş hafta hava hayvan ışık iplik
        kabak kalem kamyon kapı kardeş kavun kedi kırmızı kitap köpek köprü kuş küçük lamba limon masa mavi
        meyve mutfak müzik okul oda orman otobüs oyun ömür öğle papatya para park pembe pencere perde peynir
        plaj portakal resim sabah sabun saat sevgi sincap soba su süt şapka şeker tabak top tavuk toprak
        umut uçak üzüm vapur yağmur yaprak yaz yemek yıldız yumurta zaman zeytin""".split()
    ),
    "id": tuple(
        """air aku anak api apel awan ayah ayam bagus baju balon bambu banyak baru batu bebek belajar besar
        biru bola buah bulan bumi bunga buku burung cepat daun depan dapur emas foto gambar gelombang gunung
        hujan ibu ikan jalan jambu jembatan kabut kamar kampung kapal kayu kebun kepala kopi kucing kuda
        lampu langit laut lembut lima lompat makan malam mangga mama mata matahari mawar mobil mudah musim
        nama nanas nyamuk ombak orang papan pagi pantai pasar payung pelabuhan pemuda pena perahu piring
        pintu pisang pohon pulau putih rambut rumah sabun sampai sapi sawah sekolah selamat semua senyum
        sepatu sepeda sore suara subuh sungai tamu tempat tembok topi tumbuh ubi umbi wajah warna
        waktu""".split()
    ),
}
