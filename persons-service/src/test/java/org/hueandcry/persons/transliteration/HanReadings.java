package org.hueandcry.persons.transliteration;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Readings of Han characters that pairs of foreign names don't teach: Pinyin of all common characters and its Wade-Giles spelling, and how
 * frequent family names and name characters are read in Hong Kong, Taiwan, Korea, Vietnam, among overseas Chinese, and in Japan.
 */
final class HanReadings {
    private static final String FAMILY_NAMES =
            "王 wong ong heng|李 lee ly yi rhee|张 chang cheung teo cheong jang|刘 lau liew low liu yu|陈 chan tan chin"
                    + " tran jin|杨 yeung yang young|黄 wong ng huynh hwang oei|赵 chao chiu jo cho|吴 ng goh ngo o woo|周 chow"
                    + " chou chew joo|徐 hsu tsui seo chee suh|孙 suen sun son|马 ma mah beh|朱 chu choo joo|胡 woo wu oh ho|郭"
                    + " kwok kuo quek kwak guo|何 ho hoe ha|高 ko kao go|林 lam lim lin im rim|罗 lo law loh na|郑 cheng tay"
                    + " cheung jung jeong chung|梁 leung liang neo yang|谢 tse hsieh chia xie|宋 sung soong song|唐 tong"
                    + " tang|许 hui hsu koh khaw heo hur|韩 hon han|冯 fung feng|邓 tang teng dang|曹 tso tsao cho|彭 pang"
                    + " peng|曾 tsang tseng chan zeng|萧 siu hsiao seow so|田 tin tien|董 tung dong|袁 yuen yuan|潘 poon pan"
                    + " phua ban|于 yu yue|蒋 cheung chiang tsiang jang|蔡 choi tsai chua choy chae|余 yu yee|杜 to tu doo|叶"
                    + " yip yeh yap ip ye|程 ching cheng|苏 so su soh|魏 wei ngai wi|吕 lui lu loo|丁 ting ding|任 yam jen im"
                    + " yim|沈 shum shen sim shim|姚 yiu yao yeo|卢 lo lu loh no|姜 keung chiang kang gang|崔 tsui choi choe|钟"
                    + " chung cheung|谭 tam tan|陆 luk lu|汪 wong wang|范 fan pham van|金 kim kam chin gim|石 shek shih seok|廖"
                    + " liu liao liew|贾 ka chia|夏 ha hsia|韦 wai wei|方 fong fang bang|白 pak pai baek paik|邹 chow tsou|孟"
                    + " mang meng|熊 hung hsiung|秦 chun chin|邱 yau chiu khoo|江 kong chiang kang gang|尹 wan yin yoon yun|薛"
                    + " sit hsueh seol|阎 yim yen|段 tuen tuan|雷 lui lei|侯 hau hou|龙 lung long|史 see shih|陶 to tao|黎 lai li"
                    + " le|贺 ho|顾 koo ku goo|毛 mo mao|郝 hok hao|龚 kung gong|邵 shiu shao|万 man wan|钱 chin chien|严 yim yen|戴"
                    + " tai dai|莫 mok mo|孔 hung kung kong|向 heung hsiang|朴 park pak bak|申 shin sin|文 moon mun man|裴 bae"
                    + " pei|权 kwon gwon|安 ahn an|柳 yoo ryu liu|洪 hong hung|全 jun jeon|南 nam|具 koo ku gu|阮 nguyen yuen|武 vo"
                    + " vu take|欧 au ou|关 kwan kuan|甘 kam kan|霍 fok huo|温 wan wen|古 koo ku|伍 ng wu|招 chiu|施 sze shih si|骆"
                    + " lok lo|柯 o ko or|简 kan chien|游 yau yu|詹 chim chan|赖 lai|颜 ngan yen gan";
    private static final String JAPANESE =
            "田 ta da|中 naka|山 yama san|本 moto|佐 sa|藤 to fuji tou|木 ki gi|鈴 suzu|高 taka|橋 hashi bashi|伊 i|小 ko o|林"
                    + " hayashi bayashi|村 mura|井 i|上 ue kami gami uwa|下 shita shimo|大 o oo dai hiro|野 no|原 hara wara|川"
                    + " kawa gawa|口 guchi kuchi|松 matsu|島 shima jima|石 ishi|池 ike|岡 oka|前 mae|森 mori|長 naga osa|谷 tani"
                    + " ya|東 higashi azuma|西 nishi|北 kita|南 minami|内 uchi|清 kiyo shi|水 mizu|崎 saki zaki|斎 sai|近 kon"
                    + " chika|遠 en|加 ka|後 go|渡 wata|辺 nabe be|吉 yoshi kichi|和 wa kazu|坂 saka|今 ima kon|青 ao|金 kane|福"
                    + " fuku|三 mi san zo zou|浦 ura|太 ta|郎 ro rou|一 ichi kazu hajime|二 ji|次 ji tsugu|美 mi|子 ko|香 ka kaori|奈"
                    + " na|里 ri sato|真 ma shin makoto|由 yu|裕 hiro yu yutaka|紀 ki nori|恵 e megumi kei|理 ri|沙 sa|花 hana ka|明"
                    + " aki akira mei|子 ko|浩 hiro hiroshi ko|博 hiro hiroshi|弘 hiro hiroshi|広 hiro|之 yuki|幸 yuki sachi ko|雄"
                    + " o yu|夫 o|男 o|彦 hiko|哉 ya|也 ya|正 masa tadashi|雅 masa|昌 masa|政 masa|隆 taka takashi ryu|孝 taka"
                    + " takashi|貴 taka ki|俊 toshi shun|敏 toshi|利 toshi|義 yoshi|良 yoshi ryo|健 ken takeshi|賢 ken|謙 ken|武"
                    + " take takeshi|英 hide ei|秀 hide|樹 ki|輝 teru ki|勝 katsu masaru|克 katsu|信 nobu shin|伸 nobu shin|康"
                    + " yasu|安 yasu an|保 yasu ho|晋 shin|修 shu osamu|智 tomo|友 tomo|朋 tomo|徳 toku nori|典 nori|則 nori|宏 hiro"
                    + " hiroshi ko|茂 shige shigeru|重 shige|直 nao|尚 nao|哲 tetsu|治 ji haru|春 haru|夏 natsu ka|秋 aki|冬 fuyu|桜"
                    + " sakura|葉 ha ba yo|菜 na|愛 ai|結 yu yui|衣 i|陽 yo haru|翔 sho|介 suke|助 suke|輔 suke|平 hira hei|宮 miya|工"
                    + " ku|新 ara shin nii|星 hoshi|杉 sugi|菊 kiku|竹 take|桂 katsura kei|梅 ume|神 kami kan|酒 saka|部 be|間 ma|見"
                    + " mi|沢 sawa zawa|関 seki|黒 kuro|白 shira|赤 aka|丸 maru|戸 to do|柳 yanagi|増 masu|足 ashi a|立 tachi|荒 ara|千"
                    + " chi|代 yo|久 hisa ku|仁 hito jin|人 to hito|聡 sato satoshi|純 jun|潤 jun|順 jun|淳 jun atsushi|誠 makoto"
                    + " sei|進 susumu|学 manabu|亮 ryo akira|涼 ryo|豊 yutaka toyo|勇 isamu yu|薫 kaoru|忍 shinobu|望 nozomi|光"
                    + " mitsu hikaru ko|満 mitsu|充 mitsu|道 michi|通 michi|行 yuki|元 moto gen|基 moto|文 fumi bun|史 fumi shi|章"
                    + " aki akira|昭 aki|晃 aki akira|朝 asa|麻 asa ma|百 momo|桃 momo|絵 e|江 e|枝 e|代 yo|世 yo|織 ori|穂 ho|波 nami|帆"
                    + " ho|希 ki nozomi|莉 ri|梨 ri|奈 na|那 na|佳 yoshi ka|嘉 yoshi ka|慶 kei yoshi|圭 kei|啓 kei|敬 kei taka|慎"
                    + " shin|司 ji shi|志 shi|士 shi|史 shi|朗 ro|達 tatsu|竜 ryu tatsu|龍 ryu tatsu|虎 tora|馬 ma|熊 kuma|鳥 tori|亀"
                    + " kame|鶴 tsuru|塚 tsuka zuka|岩 iwa|砂 suna|土 tsuchi do|海 umi kai|湖 ko|浜 hama|港 minato|津 tsu|江 e|河"
                    + " kawa|滝 taki|泉 izumi|瀬 se|洋 yo hiro|雨 ame|雪 yuki|風 kaze|空 sora|月 tsuki|日 hi|光 hikari";

    private static final int RARE = 6;

    private HanReadings() {}

    /** Pinyin of all common characters and of those seen, one by one. */
    static Map<String, String> pinyin(List<String> seen) {
        var characters = new TreeSet<String>();
        seen.forEach(token -> token.chars()
                .filter(Character::isIdeographic)
                .forEach(letter -> characters.add(String.valueOf((char) letter))));
        var gb = Charset.forName("GB2312");
        for (var row = 0xB0; row <= 0xF7; row++) {
            for (var cell = 0xA1; cell <= 0xFE; cell++) {
                var character = new String(new byte[] {(byte) row, (byte) cell}, gb);
                if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
                    characters.add(Letters.plain(Script.HAN, character));
                }
            }
        }
        var transliterator = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        var pinyin = new TreeMap<String, String>();
        for (var character : characters) {
            var reading = Letters.fold(transliterator.transliterate(character));
            if (!reading.isEmpty() && reading.length() <= 6) {
                pinyin.put(character, reading);
            }
        }
        return pinyin;
    }

    /** The rare characters, by the most frequent one read the same; what has readings of its own stays. */
    static Map<String, String> homophones(Map<String, String> pinyin, List<String> learned) {
        var counts = new HashMap<String, Integer>();
        learned.forEach(token ->
                token.chars().forEach(letter -> counts.merge(String.valueOf((char) letter), 1, Integer::sum)));
        var own = new ArrayList<ChannelLearner.Pair>();
        add(own, FAMILY_NAMES, 1);
        add(own, JAPANESE, 1);
        own.forEach(pair -> counts.merge(pair.right(), RARE, Integer::sum));
        var mostFrequent = new TreeMap<String, String>();
        pinyin.forEach((character, reading) -> mostFrequent.merge(
                reading,
                character,
                (one, two) -> counts.getOrDefault(two, 0) > counts.getOrDefault(one, 0) ? two : one));
        var rare = new TreeMap<String, String>();
        pinyin.forEach((character, reading) -> {
            var frequent = mostFrequent.get(reading);
            if (counts.getOrDefault(character, 0) < RARE && !frequent.equals(character)) {
                rare.merge(frequent, character, String::concat);
            }
        });
        return rare;
    }

    static List<ChannelLearner.Pair> pairs(Map<String, String> pinyin) {
        var pairs = new ArrayList<ChannelLearner.Pair>();
        pinyin.forEach((character, reading) -> {
            pairs.add(new ChannelLearner.Pair(reading, character, 1.5));
            var old = wadeGiles(reading);
            if (!old.equals(reading)) {
                pairs.add(new ChannelLearner.Pair(old, character, 1));
            }
        });
        add(pairs, FAMILY_NAMES, 3);
        add(pairs, JAPANESE, 3);
        return pairs;
    }

    static List<ChannelLearner.Pair> familyNames() {
        var pairs = new ArrayList<ChannelLearner.Pair>();
        add(pairs, FAMILY_NAMES, 3);
        return pairs;
    }

    static List<Chunk> japanese() {
        var pairs = new ArrayList<ChannelLearner.Pair>();
        add(pairs, JAPANESE, 1);
        var distinct = new TreeSet<String>();
        pairs.forEach(pair -> distinct.add(pair.right() + ' ' + pair.left()));
        return distinct.stream()
                .map(pair -> new Chunk(pair.substring(2), pair.substring(0, 1), 1.0 / distinct.size()))
                .toList();
    }

    private static void add(List<ChannelLearner.Pair> pairs, String table, double weight) {
        for (var line : table.split("\\|")) {
            var words = line.split(" ");
            for (var i = 1; i < words.length; i++) {
                pairs.add(new ChannelLearner.Pair(words[i], Letters.plain(Script.HAN, words[0]), weight));
            }
        }
    }

    /** Without apostrophes, as names are written: Deng is Teng, Zhang is Chang. */
    private static String wadeGiles(String pinyin) {
        var initials = Map.of(
                "zh", "ch", "b", "p", "d", "t", "g", "k", "j", "ch", "q", "ch", "x", "hs", "z", "ts", "c", "ts", "r",
                "j");
        for (var length = 2; length > 0; length--) {
            var initial = pinyin.length() > length ? pinyin.substring(0, length) : "";
            if (initials.containsKey(initial)
                    && !pinyin.toLowerCase(Locale.ROOT).startsWith("ch")) {
                return finals(initials.get(initial) + pinyin.substring(length));
            }
        }
        return finals(pinyin);
    }

    private static String finals(String syllable) {
        return syllable.replaceAll("ong$", "ung")
                .replaceAll("ian$", "ien")
                .replaceAll("(?<=[^y])ie$", "ieh")
                .replaceAll("yan$", "yen")
                .replaceAll("ye$", "yeh")
                .replaceAll("(?<=[kh])e$", "o")
                .replaceAll("(?<=k)ui$", "uei");
    }
}
