//! Laws and rules with what they are worth in November 2026.
//!
//! From the national database of laws and regulations (国家法律法规数据库, flk.npc.gov.cn) and, for ministries' rules,
//! from their own notices; the standards' names that are no law's name, and the laws of the United States among them,
//! as those standards print them. Who adds a law looks it up first; who is not sure of a date leaves the dates out.

/// A law or rule.
pub struct Law {
    /// As it stands between 《 and 》, without 中华人民共和国.
    pub name: &'static str,
    /// The days from which it, or a revision of it, is in force, `2021-01-01`; empty where we do not hold texts to them.
    pub dates: &'static [&'static str],
    /// What it is worth.
    pub standing: Standing,
}

/// What a law is worth today.
#[derive(Clone, Copy)]
pub enum Standing {
    /// In force.
    InForce,
    /// Repealed, replaced, or never a law's name; with what holds instead.
    Gone(&'static str),
    /// Published for comment only.
    Draft,
    /// The law of another country.
    Foreign,
}

const fn law(name: &'static str, dates: &'static [&'static str]) -> Law {
    Law { name, dates, standing: Standing::InForce }
}

const fn gone(name: &'static str, instead: &'static str) -> Law {
    Law { name, dates: &[], standing: Standing::Gone(instead) }
}

const fn foreign(name: &'static str) -> Law {
    Law { name, dates: &[], standing: Standing::Foreign }
}

/// All that content names or is likely to name.
pub const LAWS: &[Law] = &[
    // Customers, contracts, data.
    law("民法典", &["2021-01-01"]),
    law("消费者权益保护法", &["1994-01-01", "2009-08-27", "2014-03-15"]),
    law("消费者权益保护法实施条例", &["2024-07-01"]),
    law("侵害消费者权益行为处罚办法", &["2015-03-15", "2020-10-23"]),
    law("网络购买商品七日无理由退货暂行办法", &["2017-03-15", "2020-10-23"]),
    law("产品质量法", &[]),
    law("食品安全法", &[]),
    law("价格法", &["1998-05-01"]),
    law("明码标价和禁止价格欺诈规定", &["2022-07-01"]),
    law("电子商务法", &["2019-01-01"]),
    law("网络交易监督管理办法", &["2021-05-01"]), // amended by order 101 of 2025-03-18, in force on a day not found
    law("广告法", &["1995-02-01", "2015-09-01", "2018-10-26", "2021-04-29"]),
    law("互联网广告管理办法", &["2023-05-01"]),
    law("广告绝对化用语执法指南", &[]),
    law("反不正当竞争法", &["1993-12-01", "2018-01-01", "2019-04-23", "2025-10-15"]),
    law("网络反不正当竞争暂行规定", &["2024-09-01"]),
    law("个人信息保护法", &["2021-11-01"]),
    law("数据安全法", &["2021-09-01"]),
    law("网络安全法", &["2017-06-01", "2026-01-01"]),
    law("反电信网络诈骗法", &["2022-12-01"]),
    law("电子签名法", &[]),
    law("最高人民法院关于适用〈民法典〉合同编通则若干问题的解释", &["2023-12-05"]),
    // Telecommunications and the post.
    law("电信条例", &["2000-09-25", "2014-07-29", "2016-02-06"]),
    law("电信用户申诉处理办法", &["2016-07-30"]),
    law("电信和互联网用户个人信息保护规定", &["2013-09-01"]),
    law("电信服务规范", &[]),
    law("电信业务经营许可管理办法", &[]),
    law("互联网信息服务管理办法", &[]),
    law("邮政法", &[]),
    law("快递暂行条例", &["2018-05-01", "2019-03-02", "2025-06-01"]),
    // Work.
    law("劳动法", &["1995-01-01", "2009-08-27", "2018-12-29"]),
    law("劳动合同法", &["2008-01-01", "2013-07-01"]),
    law("劳动合同法实施条例", &["2008-09-18"]),
    law("劳动争议调解仲裁法", &["2008-05-01"]),
    law("就业促进法", &["2008-01-01", "2015-04-24"]),
    law("社会保险法", &["2011-07-01", "2018-12-29"]),
    law("工会法", &[]),
    law("工伤保险条例", &[]),
    law("职工带薪年休假条例", &["2008-01-01"]),
    law("企业职工带薪年休假实施办法", &["2008-09-18"]),
    law("全国年节及纪念日放假办法", &[]),
    law("女职工劳动保护特别规定", &[]),
    law("安全生产法", &["2002-11-01", "2009-08-27", "2014-12-01", "2021-09-01"]),
    law("消防法", &[]),
    law("职业病防治法", &[]),
    // Enterprises, the state, courts.
    law(
        "公司法",
        &["1994-07-01", "1999-12-25", "2004-08-28", "2006-01-01", "2014-03-01", "2018-10-26", "2024-07-01"],
    ),
    law("个人独资企业法", &["2000-01-01"]),
    law("合伙企业法", &["1997-08-01", "2007-06-01"]),
    law("外商投资法", &["2020-01-01"]),
    law("刑法", &[]),
    law("行政处罚法", &[]),
    law("治安管理处罚法", &[]),
    law("立法法", &[]),
    law("民事诉讼法", &[]),
    law("标准化法", &[]),
    law("信访工作条例", &["2022-05-01"]),
    law("政府信息公开条例", &[]),
    law("党政机关公文处理工作条例", &["2012-07-01"]),
    // No longer law, or never.
    gone("合同法", "《民法典》合同编"),
    gone("经济合同法", "《民法典》合同编"),
    gone("民法通则", "《民法典》"),
    gone("民法总则", "《民法典》总则编"),
    gone("物权法", "《民法典》物权编"),
    gone("担保法", "《民法典》"),
    gone("侵权责任法", "《民法典》侵权责任编"),
    gone("婚姻法", "《民法典》婚姻家庭编"),
    gone("继承法", "《民法典》继承编"),
    gone("收养法", "《民法典》婚姻家庭编"),
    gone("网络交易管理办法", "《网络交易监督管理办法》"),
    gone("互联网广告管理暂行办法", "《互联网广告管理办法》"),
    gone("禁止价格欺诈行为的规定", "《明码标价和禁止价格欺诈规定》"),
    gone("电信用户申诉处理暂行办法", "《电信用户申诉处理办法》"),
    gone("信访条例", "《信访工作条例》"),
    gone("中外合资经营企业法", "《外商投资法》"),
    gone("中外合作经营企业法", "《外商投资法》"),
    gone("外资企业法", "《外商投资法》"),
    gone("商业秘密的法律保护", "《反不正当竞争法》"),
    gone("商业秘密法", "《反不正当竞争法》"),
    Law { name: "通信短信息和语音呼叫服务管理规定", dates: &[], standing: Standing::Draft },
    // Of the United States.
    foreign("电话消费者保护法"),
    foreign("电话消费者保护法案"),
    foreign("电话营销规定"),
    foreign("电子通信隐私法"),
    foreign("电子通信隐私法案"),
];
