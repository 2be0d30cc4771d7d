<?php
/**
 * The element in a page.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of the element, for the block and the shortcode alike.
 *
 * The site's name and its privacy page are used where nothing else is set.
 *
 * @param mixed $given What was set on the block or in the shortcode.
 * @return string HTML.
 */
function render( $given ) {
	wp_enqueue_script( SCRIPT );
	if ( ! wp_style_is( SCRIPT ) ) {
		wp_add_inline_style( SCRIPT, style() );
		wp_enqueue_style( SCRIPT );
	}
	$html = '';
	foreach ( valid( $given ) + defaults() as $name => $value ) {
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "<gereed-check$html></gereed-check>";
}

/**
 * What the site itself knows.
 *
 * @return array<string, string>
 */
function defaults() {
	return array_filter(
		array(
			'sender'      => get_bloginfo( 'name', 'raw' ),
			'privacy-url' => get_privacy_policy_url(),
		)
	);
}
